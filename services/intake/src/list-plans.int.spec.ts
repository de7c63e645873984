import { fillTable, type RunningService, scansOf, startService, user } from '@suqiu/testing';
import { intakeDefinition, IntakeModule } from '.';

let service: RunningService;

beforeAll(async () => {
  const users = [user('city', 'operator', { district: '310000' }), user('operator', 'operator', { district: '310110' })];
  service = await startService({ definition: intakeDefinition, module: IntakeModule, users });
  await fillTable(service, 'cases', {
    stream: `'case-' || n`,
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    channel: `(ARRAY['telephone', 'website', 'grid'])[n % 3 + 1]`,
    kind: `(ARRAY['complaint', 'inquiry', 'praise'])[n % 3 + 1]`,
    requester_type: `'person'`,
    anonymous: 'false',
    urgency: `'normal'`,
    confidentiality: `'none'`,
    professional_claimant: 'false',
    status: `(ARRAY['registered', 'handling', 'closed', 'merged'])[n % 4 + 1]`,
    category: `'family-' || n % 15 || '.category-' || n % 90`,
    category_certain: 'true',
    duplicates: '0',
    registered_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    last_changed_at: 'now()',
    version: '1',
  });
}, 60_000);
afterAll(() => service.stop());

it.each([
  ['operator', {}, 'district'],
  ['city', { district: '310112' }, 'district'],
  ['city', { view: 'registered' }, 'status'],
  ['city', { view: 'ended' }, 'status'],
  ['city', { status: 'merged' }, 'status'],
  ['city', { category: 'family-7' }, 'category'],
  ['city', { channel: 'grid' }, 'channel'],
  ['city', { kind: 'praise' }, 'kind'],
])('the list of cases for %s with %j enters an index of %s', async (who, query: Record<string, string>, column) => {
  const scans = await scansOf(service, () => service.get(who, 'cases', query));
  expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
  expect(scans[0]?.condition).toContain(column);
});

it('the list of all cases reads the index of its order', async () => {
  const [list] = await scansOf(service, () => service.get('city', 'cases'));
  expect(list).toMatchObject({ node: expect.stringMatching(/^Index/) as string, index: 'cases_newest' });
});
