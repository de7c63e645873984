import { fillTable, type RunningService, scansOf, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule } from '.';
import { callOutViews } from './queries/list-call-outs/list-call-outs.request';
import { trackedViews } from './queries/list-tracked-cases/list-tracked-cases.request';
import { queueSorts, queueViews } from './queries/list-dispatch-queue/list-dispatch-queue.request';

let service: RunningService;

beforeAll(async () => {
  const users = [
    user('dispatcher', 'dispatcher', { district: '310110' }),
    user('city', 'dispatcher', { district: '310000' }),
    user('caller', 'subdistrict', { district: '310110', unitId: 'caller-1' }),
    user('handler', 'handler', { district: '310110', unitId: 'unit-1' }),
  ];
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
  await fillTable(service, 'call_outs', {
    stream: `'case-' || n`,
    call_out_id: `'call-out-' || n`,
    version: '2',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    type: `'emergency'`,
    state: `(ARRAY['open', 'closed', 'closed', 'ended'])[n % 4 + 1]`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    caller_unit: `'caller-' || n % 50`,
    called_units: `ARRAY['unit-' || n % 70, 'unit-' || n % 90]`,
    departments: `'[]'`,
    called_out_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    evaluation_due: `'{}'`,
  });
  await fillTable(service, 'supervisions', {
    stream: `'case-' || n`,
    supervision_id: `'supervision-' || n`,
    version: '2',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    source: `'city'`,
    reason_code: `'overdue'`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    asked_units: `ARRAY['unit-' || n % 70, 'unit-' || n % 90]`,
    asked: `'[]'`,
    related_cases: `'[]'`,
    opened_at: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
  });
  await fillTable(service, 'tracked_cases', {
    stream: `'case-' || n`,
    list: `(ARRAY['hard', 'shelved', 'escalated'])[n % 3 + 1]`,
    version: '2',
    case_number: `'SQ-310110-20260302-' || lpad(n::text, 6, '0')`,
    status: `'handling'`,
    district: `(ARRAY['310106', '310107', '310109', '310110', '310112'])[n % 5 + 1]`,
    reason_code: `'overdue'`,
    since: `'2026-03-02T01:00:00Z'::timestamptz + n * interval '1 minute'`,
    next_review_on: `CASE WHEN n % 3 < 2 THEN '2026-04-' || lpad((n % 28 + 1)::text, 2, '0') END`,
    to_level: `CASE WHEN n % 3 = 2 THEN (ARRAY['district', 'city'])[n % 2 + 1] END`,
    details: `'{}'`,
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

const lists = {
  caller: ['caller', {}, ['caller', 'called']],
  'called department': ['handler', {}, ['caller', 'called']],
  'caller, by department': ['caller', { calledUnit: 'unit-7' }, ['called']],
  'district, by caller': ['city', { callerUnit: 'caller-3' }, ['caller']],
  'district, by department': ['city', { calledUnit: 'unit-7' }, ['called']],
  district: ['dispatcher', {}, ['district']],
} as const;

it.each(callOutViews.flatMap((view) => Object.keys(lists).map((list) => [view, list as keyof typeof lists] as const)))(
  'the %s call-outs of a %s are found by an index of their own',
  async (view, list) => {
    const [who, filter, indexes] = lists[list];
    const scans = await scansOf(service, () => service.get(who, 'call-outs', { view, ...filter }));
    const name = view === 'open' ? 'open' : 'over';
    expect(scans.map(({ node }) => node)).not.toContain('Seq Scan');
    expect(scans.slice(0, indexes.length).map((scan) => scan.index)).toEqual(indexes.map((index) => `call_outs_${name}_${index}`));
    expect(scans.map(({ condition }) => condition)).not.toContain(undefined);
  },
);

it.each(callOutViews)('the %s call-outs of the city are read by an index over these only', async (view) => {
  const [scan] = await scansOf(service, () => service.get('city', 'call-outs', { view }));
  expect(scan?.index).toMatch(view === 'open' ? /^call_outs_open/ : /^call_outs_over$/);
});

it.each([
  ['handler', {}, 'supervisions_asked'],
  ['city', { askedUnit: 'unit-7' }, 'supervisions_asked'],
  ['dispatcher', {}, 'supervisions_district'],
  ['city', {}, 'supervisions_opened'],
])('the supervisions that a %s asks for with %j are found by the index %s', async (who, filter, index) => {
  const [scan, ...others] = await scansOf(service, () => service.get(who, 'supervisions', filter));
  expect(scan?.index).toBe(index);
  expect([scan, ...others].map((each) => each?.node)).not.toContain('Seq Scan');
});

it.each(trackedViews)('the %s cases of a district, and of the city, are found by indexes of this list', async (view) => {
  for (const [who, index] of [
    ['dispatcher', `tracked_cases_${view}_district`],
    ['city', `tracked_cases_${view}`],
  ] as const) {
    const [scan, ...others] = await scansOf(service, () => service.get(who, 'tracked-cases', { view }));
    expect(scan?.index).toBe(index);
    expect([scan, ...others].map((each) => each?.node)).not.toContain('Seq Scan');
  }
});

it('the cases escalated to the city are found by the index of levels', async () => {
  const [scan] = await scansOf(service, () => service.get('city', 'tracked-cases', { view: 'escalated', toLevel: 'city' }));
  expect(scan?.index).toBe('tracked_cases_escalated_level');
});
