import { fillTable, type RunningService, scansOf, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule } from '.';
import { queueSorts, queueViews } from './queries/list-dispatch-queue/list-dispatch-queue.request';

let service: RunningService;

beforeAll(async () => {
  const users = [user('dispatcher', 'dispatcher', { district: '310110' }), user('city', 'dispatcher', { district: '310000' })];
  service = await startService({ definition: dispatchDefinition, module: DispatchModule, users });
  await fillTable(service, 'cases', {
    stream: `'case-' || n`,
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    version: '2',
    status: `'closed'`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    channel: `'telephone'`,
    kind: `'complaint'`,
    urgency: `'normal'`,
    urgency_rank: '0',
    confidentiality: `'none'`,
    requester_type: `'person'`,
    category_certain: 'true',
    possible_duplicates: '0',
    lead_units: `'{}'`,
    returns_asked: '0',
    round: '1',
    registered_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    last_changed_at: 'now()',
    deferred_because: `'[]'`,
    pending_returns: `'[]'`,
    to_dispatch: 'n % 50 = 0',
    deferred: 'n % 100 = 0',
    returns: 'n % 200 = 1',
    to_close: 'n % 100 = 2',
  });
}, 60_000);
afterAll(() => service.stop());

const index = { toDispatch: 'cases_to_dispatch', deferred: 'cases_deferred', returns: 'cases_returns', toClose: 'cases_to_close' };

it.each(queueViews.flatMap((view) => queueSorts.map((sort) => [view, sort] as const)))(
  'the queue with view %s by %s reads the index of that view, and its counts those of all views',
  async (view, sort) => {
    for (const who of ['dispatcher', 'city']) {
      const scans = await scansOf(service, () => service.get(who, 'queue', { view, sort }));
      expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
      expect(scans.at(0)?.index).toBe(index[view]);
      expect(scans.slice(-4).map((scan) => scan.index)).toEqual(queueViews.map((each) => index[each]));
    }
  },
);
