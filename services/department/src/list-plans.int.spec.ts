import { anEvent, fillTable, type RunningService, scansOf, startService, unitRegistered, user } from '@suqiu/testing';
import { departmentDefinition, DepartmentModule } from '.';
import { inboxViews } from './projections/assignment.row';

let service: RunningService;

beforeAll(async () => {
  const users = [
    user('handler', 'handler', { unitId: 'unit-1', district: '310110' }),
    user('leader', 'unitLeader', { unitId: 'above', district: '310110' }),
  ];
  service = await startService({ definition: departmentDefinition, module: DepartmentModule, users });
  await service.told([
    unitRegistered('above'),
    anEvent('dispatch.PostFilled', {
      postId: 'leader',
      unitId: 'above',
      role: 'unitLeader',
      holderId: 'leader',
      source: 's',
      assumed: true,
      effectiveFrom: '2026-01-01',
    }),
    ...[1, 2, 3].map((n) => unitRegistered(`unit-${n}`, { parentId: 'above' })),
  ]);
  await fillTable(service, 'assignments', {
    assignment_id: `'assignment-' || n`,
    stream: `'case-' || n`,
    version: '2',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    unit_id: `'unit-' || n % 50`,
    role: `'lead'`,
    holder_id: `CASE WHEN n % 100 = 3 THEN 'account-' || n % 7 END`,
    status: `CASE WHEN n % 4 = 0 THEN 'open' ELSE 'ended' END`,
    view: `(ARRAY['toAcknowledge', NULL, 'working', NULL, 'returnPending', NULL, 'resolved', NULL])[n % 8 + 1]`,
    dispatched_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    findings_recorded: 'false',
    district: `'310110'`,
    kind: `'complaint'`,
    channel: `'telephone'`,
    urgency: `'normal'`,
    urgency_rank: '0',
    confidentiality: `'none'`,
    round: '1',
    returns_asked: '0',
    last_changed_at: 'now()',
  });
}, 60_000);
afterAll(() => service.stop());

it.each(inboxViews)('what a leader holds today in view %s enters indexes too, whoever it was handed over to', async (view) => {
  const scans = await scansOf(service, () => service.get('leader', 'inbox', { view, mine: 'true' }));
  expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
  // Pairs, ids, counts, and what waits for the leader: however many rows there are, no more is asked.
  expect(scans.length).toBeLessThanOrEqual(8);
});

it.each(['handler', 'leader'].flatMap((who) => inboxViews.map((view) => [who, view] as const)))(
  'the inbox of a %s with view %s enters an index of units, and so do its counts',
  async (who, view) => {
    const scans = await scansOf(service, () => service.get(who, 'inbox', { view }));
    expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
    expect([scans.at(0)?.condition, scans.at(-1)?.condition]).toEqual(Array(2).fill(expect.stringContaining('unit_id')));
  },
);
