import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseStream } from '@suqiu/case';
import { aCase, type CaseHistory, codeOf, lead, type RunningService, startService, support, unitRegistered, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule } from '.';
import { caseRows } from './projections/cases/case-rows';

jest.setTimeout(60_000);

let service: RunningService;
const streams: string[] = [];
const numberOf = (nth: number, district = '310110') => `SQ-${district}-20260302-${String(nth).padStart(6, '0')}`;

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('handler', 'handler', { district: '310110', unitId: 'bureau' }),
      user('squad', 'handler', { district: '310110', unitId: 'squad' }),
      user('nobody', 'handler', { district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110' }),
      user('supervisor', 'supervisor', { district: '310110' }),
      user('elsewhere', 'supervisor', { district: '310112' }),
      user('city', 'dispatcher', { district: '310000' }),
    ],
  });
  await service.told([unitRegistered('bureau'), unitRegistered('squad', { parentId: 'bureau' }), unitRegistered('310110013')]);
  const handled = (history: CaseHistory) => history.dispatched({ assignments: [lead('a-1', 'bureau'), support('a-2', 'squad')] });
  // 1 to 3: supervised
  await told((history) =>
    handled(history)
      .supervisionOpened({ supervisionId: 'both', assignmentIds: ['a-1', 'a-2'] })
      .supervisionAnswered()
      .supervisionOpened({ supervisionId: 'second', assignmentIds: ['a-1'], source: 'media' }),
  );
  await told((history) => handled(history).supervisionOpened({ supervisionId: 'over' }).supervisionClosed());
  await told((history) => handled(history).supervisionOpened({ supervisionId: 'ended' }).withdrawn());
  await told((history) => handled(history).supervisionOpened({ supervisionId: 'far', assignmentIds: ['a-2'] }), '310112');
  // 5 to 9: tracked
  await told((history) => handled(history).hardCaseListed({ nextReviewOn: '2026-06-01' }).hardCaseTracked({ nextReviewOn: '2026-05-06' }));
  await told((history) => history.hardCaseListed({ nextReviewOn: '2026-04-02' }).shelved({ kind: 'parkedCall' }));
  await told((history) => handled(history).hardCaseListed().hardCaseReleased().shelved().unshelved());
  await told((history) => handled(history).escalated({ reasonCode: 'notAgreed', toUnitId: 'bureau' }));
  await told((history) => handled(history).escalated().escalated({ toLevel: 'city', fromUnitId: '310110' }));
  await told((history) => handled(history).escalated().redispatched());
  await told((history) => history.hardCaseListed({ nextReviewOn: '2026-03-09' }).shelved(), '310112');
  await service.settled();
});
afterAll(() => service.stop());

async function told(go: (history: CaseHistory) => CaseHistory, district = '310110'): Promise<void> {
  const stream = caseStream(randomUUID());
  streams.push(stream);
  const caseNumber = numberOf(streams.length, district);
  const occurredAt = new Date(Date.UTC(2026, 2, 2, streams.length)).toISOString();
  await service.told(go(aCase({ caseNumber, district, requesterSubject: randomUUID() }, { stream, occurredAt })).events);
}

const list = async <Item>(who: string, path: string, query: Record<string, string> = {}): Promise<Item[]> => {
  const { status, body } = await service.get(who, path, query);
  expect(status).toBe(200);
  return (body as { items: Item[] }).items;
};
const supervisions = async (who: string, query: Record<string, string> = {}) =>
  (await list<{ supervisionId: string }>(who, 'supervisions', query)).map(({ supervisionId }) => supervisionId);
const tracked = async (who: string, view: string, query: Record<string, string> = {}) =>
  (await list<{ caseNumber: string }>(who, 'tracked-cases', { view, ...query })).map(({ caseNumber }) => caseNumber);

describe('the list of supervisions', () => {
  it.each([
    ['a unit shows those that ask it or one below it', 'handler', ['both', 'second', 'far']],
    ['a unit below shows its own', 'squad', ['both', 'far']],
    ['a district shows those of its cases', 'dispatcher', ['both', 'second']],
    ['a supervisor shows them too', 'supervisor', ['both', 'second']],
    ['another district shows its own', 'elsewhere', ['far']],
    ['the city shows all', 'city', ['both', 'second', 'far']],
  ])('of %s: open ones only, oldest first', async (_, who, expected) => expect(await supervisions(who)).toEqual(expected));

  it('is narrowed to a unit or a district, and never widened by it', async () => {
    expect(await supervisions('city', { askedUnit: 'squad' })).toEqual(['both', 'far']);
    expect(await supervisions('city', { district: '310112' })).toEqual(['far']);
    expect(await supervisions('squad', { askedUnit: 'bureau' })).toEqual(['both']);
    expect(codeOf(await service.get('dispatcher', 'supervisions', { district: '310112' }))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await service.get('nobody', 'supervisions'))).toEqual([403, 'NOT_YOUR_UNIT']);
  });

  it('shows who is asked and who has answered', async () => {
    const [, , opened, answered] = await service.history(streams[0]!);
    const name = (id: string) => ({ unitId: id, name: { zh: id, en: id } });
    expect((await list('supervisor', 'supervisions'))[0]).toEqual({
      supervisionId: 'both',
      caseNumber: numberOf(1),
      version: 5,
      source: 'district',
      reasonCode: 'overdue',
      district: '310110',
      subdistrict: '310110013',
      committee: null,
      asked: [
        { assignmentId: 'a-1', ...name('bureau'), answeredAt: answered!.recordedAt },
        { assignmentId: 'a-2', ...name('squad') },
      ],
      relatedCases: [],
      openedAt: opened!.recordedAt,
    });
  });
});

describe('the lists of tracked cases', () => {
  it.each([
    ['hard', 'supervisor', [numberOf(6), numberOf(5)]],
    ['hard', 'city', [numberOf(11, '310112'), numberOf(6), numberOf(5)]],
    ['shelved', 'dispatcher', [numberOf(6)]],
    ['shelved', 'elsewhere', [numberOf(11, '310112')]],
    ['escalated', 'dispatcher', [numberOf(8), numberOf(9)]],
    ['escalated', 'elsewhere', []],
  ])('show %s cases to a %s in the order of their review, then of their entry', async (view, who, expected) => {
    expect(await tracked(who, view)).toEqual(expected);
  });

  it('are narrowed to the level that an escalated case waits for, and to a district', async () => {
    expect(await tracked('city', 'escalated', { toLevel: 'city' })).toEqual([numberOf(9)]);
    expect(await tracked('dispatcher', 'escalated', { toLevel: 'district' })).toEqual([numberOf(8)]);
    expect(await tracked('city', 'hard', { district: '310112' })).toEqual([numberOf(11, '310112')]);
    expect(codeOf(await service.get('elsewhere', 'tracked-cases', { view: 'hard', district: '310110' }))).toEqual([
      403,
      'NOT_YOUR_DISTRICT',
    ]);
    expect(codeOf(await service.get('handler', 'tracked-cases', { view: 'hard' }))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await service.get('city', 'tracked-cases'))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('say who escalated a case, when and why', async () => {
    const [, , escalated] = await service.history(streams[7]!);
    expect((await list('dispatcher', 'tracked-cases', { view: 'escalated' }))[0]).toEqual({
      caseNumber: numberOf(8),
      version: 3,
      status: 'handling',
      district: '310110',
      subdistrict: '310110013',
      committee: null,
      reasonCode: 'notAgreed',
      since: escalated!.recordedAt,
      nextReviewOn: null,
      from: { unitId: '310110013', name: { zh: '310110013', en: '310110013' } },
      details: {
        toLevel: 'district',
        toUnitId: 'bureau',
        fromUnitId: '310110013',
        reasonCode: 'notAgreed',
        escalatedAt: escalated!.recordedAt,
        escalatedBy: 'dispatcher-1',
      },
    });
  });

  it('say when a shelved case is looked at again, and who approved it', async () => {
    expect(await list('supervisor', 'tracked-cases', { view: 'shelved' })).toMatchObject([
      { nextReviewOn: '2026-06-01', details: { kind: 'parkedCall', approvedBy: 'dispatcher-1' } },
    ]);
  });

  it('show no case that has left the list since it was opened', async () => {
    await told((history) => history.shelved({ nextReviewOn: '2026-03-03' }));
    await service.settled();
    const page = async (query: Record<string, string> = {}) =>
      (await service.get('dispatcher', 'tracked-cases', { view: 'shelved', ...query })).body as {
        items: { caseNumber: string }[];
        asOf: string;
      };
    const { items, asOf } = await page();
    expect(items.map(({ caseNumber }) => caseNumber)).toEqual([numberOf(12), numberOf(6)]);
    const back = aCase({}, { stream: streams.at(-1)! })
      .shelved()
      .unshelved({}, { eventId: randomUUID() });
    await service.told(back.events.slice(2));
    await service.settled();
    expect((await page({ asOf })).items.map(({ caseNumber }) => caseNumber)).toEqual([numberOf(6)]);
  });
});

it('supervisions and tracked cases are the fold of the ledger', async () => {
  const histories = new Map<string, CaseEvent[]>();
  for (const stream of streams) histories.set(stream, (await service.history(stream)) as CaseEvent[]);
  expect(await caseRows.differences(histories, service.context.dataSource.manager)).toEqual([]);
});
