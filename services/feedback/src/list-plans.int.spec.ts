import { fillTable, type RunningService, scansOf, startService, user } from '@suqiu/testing';
import { feedbackDefinition, FeedbackModule } from '.';
import { followUpViews } from './projections/case.row';

let service: RunningService;

beforeAll(async () => {
  const users = [user('officer', 'followUpOfficer', { district: '310110' }), user('city', 'followUpOfficer', { district: '310000' })];
  service = await startService({ definition: feedbackDefinition, module: FeedbackModule, users });
  await fillTable(service, 'cases', {
    stream: `'case-' || n`,
    version: '2',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    status: `CASE WHEN n % 2 = 0 THEN 'followUp' ELSE 'handling' END`,
    view: `(ARRAY['toFollowUp', NULL, 'notReached', NULL, 'toClose', NULL, 'closed', NULL])[n % 8 + 1]`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    kind: `'complaint'`,
    channel: `'telephone'`,
    urgency: `'normal'`,
    anonymous: 'false',
    lead_unit_ids: `ARRAY['unit-1']`,
    outcomes: `ARRAY['solved']`,
    round: '1',
    attempts: '0',
    reached: 'false',
    closure_approved_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    last_changed_at: 'now()',
  });
}, 60_000);
afterAll(() => service.stop());

it.each(['officer', 'city'].flatMap((who) => followUpViews.map((view) => [who, view] as const)))(
  'the follow-ups of %s with view %s enter an index made for them, and so do their counts',
  async (who, view) => {
    const scans = await scansOf(service, () => service.get(who, 'follow-ups', { view }));
    expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
    const [list, counts] = [scans.at(0), scans.at(-1)];
    expect(counts).toMatchObject({ index: 'cases_in_view', condition: expect.stringContaining('view') as string });
    // Sorting the few that are closed here may be cheaper than reading them in their order.
    expect(list?.index).toMatch(view === 'closed' ? /^cases_(closed|in_view)/ : /^cases_in_view$/);
  },
);
