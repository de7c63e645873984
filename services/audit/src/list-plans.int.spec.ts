import { fillTable, type RunningService, scansOf, startService, user } from '@suqiu/testing';
import { auditDefinition, AuditModule } from '.';

let service: RunningService;

beforeAll(async () => {
  const users = [user('auditor', 'auditor', { district: '310000' }), user('of-yangpu', 'auditor', { district: '310110' })];
  service = await startService({ definition: auditDefinition, module: AuditModule, users });
  await fillTable(service, 'cases', {
    stream: `'case-' || n`,
    version: '1',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    status: `(ARRAY['registered', 'handling', 'closed', 'merged'])[n % 4 + 1]`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    kind: `(ARRAY['complaint', 'inquiry', 'praise'])[n % 3 + 1]`,
    channel: `(ARRAY['telephone', 'website', 'grid'])[n % 3 + 1]`,
    category: `'category-' || n % 90`,
    urgency: `(ARRAY['normal', 'urgent'])[n % 2 + 1]`,
    unit_ids: `ARRAY['unit-' || n % 50]`,
    round: '0',
    returns_asked: '0',
    returns_approved: '0',
    registered_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    last_changed_at: 'now()',
  });
}, 60_000);
afterAll(() => service.stop());

it.each([
  ['of-yangpu', {}, 'district'],
  ['auditor', { district: '310110' }, 'district'],
  ['auditor', { status: 'merged' }, 'status'],
  ['auditor', { kind: 'praise' }, 'kind'],
  ['auditor', { channel: 'grid' }, 'channel'],
  ['auditor', { urgency: 'urgent' }, 'urgency'],
  ['auditor', { category: 'category-7' }, 'category'],
  ['auditor', { unit: 'unit-7' }, 'unit_ids'],
  ['auditor', { registeredFrom: '2026-03-05T00:00:00Z' }, 'registered_at'],
])('the list of cases for %s with %j enters an index of %s', async (who, query: Record<string, string>, column) => {
  const scans = await scansOf(service, () => service.get(who, 'cases', query));
  expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
  expect(scans[0]?.condition).toContain(column);
});

it('the list of all cases reads the index of its order', async () => {
  const [list] = await scansOf(service, () => service.get('auditor', 'cases'));
  expect(list).toMatchObject({ node: expect.stringMatching(/^Index/) as string, index: 'cases_registered' });
});
