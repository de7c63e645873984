import { randomUUID } from 'node:crypto';
import { type CaseEvent, caseStream } from '@suqiu/case';
import { aCase, type CaseHistory, codeOf, type RunningService, startService, unitRegistered, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule } from '.';
import { caseRows } from './projections/cases/case-rows';

jest.setTimeout(60_000);

let service: RunningService;
const streams: string[] = [];

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('street', 'subdistrict', { district: '310110', unitId: '310110013' }),
      user('other-street', 'subdistrict', { district: '310110', unitId: '310110014' }),
      user('handler', 'handler', { district: '310110', unitId: 'bureau' }),
      user('squad', 'handler', { district: '310110', unitId: 'squad' }),
      user('nobody', 'handler', { district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110' }),
      user('elsewhere', 'dispatcher', { district: '310112' }),
      user('city', 'supervisor', { district: '310000' }),
    ],
  });
  await service.told([
    ...['310110013', '310110014'].map((area) => unitRegistered(area, { kind: 'subdistrict', area })),
    unitRegistered('bureau'),
    unitRegistered('squad', { parentId: 'bureau' }),
    unitRegistered('fire', { district: '310000' }),
  ]);
  await told((history) => history.calledOut({ callOutId: 'open', departments: ['bureau', 'fire'] }).checkedIn());
  await told((history) =>
    history
      .calledOut({ callOutId: 'over', departments: ['squad'] })
      .callOutClosed({ neverCame: ['squad'], absenceReason: 'unanswered' })
      .calledOut({ callOutId: 'again', callerUnitId: '310110014', departments: ['squad'] }),
  );
  await told((history) => history.calledOut({ callOutId: 'ended', departments: ['fire'] }).withdrawn());
  await told((history) => history.calledOut({ callOutId: 'far', callerUnitId: '310112001', departments: ['fire'] }), '310112');
  await service.settled();
});
afterAll(() => service.stop());

async function told(go: (history: CaseHistory) => CaseHistory, district = '310110'): Promise<void> {
  const stream = caseStream(randomUUID());
  streams.push(stream);
  const caseNumber = `SQ-${district}-20260302-${String(streams.length).padStart(6, '0')}`;
  const occurredAt = new Date(Date.UTC(2026, 2, 2, streams.length)).toISOString();
  await service.told(go(aCase({ caseNumber, district, requesterSubject: randomUUID() }, { stream, occurredAt })).events);
}

interface Shown {
  readonly callOutId: string;
}
const list = async (who: string, query: Record<string, string>): Promise<string[]> => {
  const { status, body } = await service.get(who, 'call-outs', query);
  expect(status).toBe(200);
  return (body as { items: Shown[] }).items.map(({ callOutId }) => callOutId);
};

describe('the list of call-outs', () => {
  it.each([
    ['a subdistrict shows what it called', 'street', ['open'], ['ended', 'over']],
    ['a subdistrict shows what it called', 'other-street', ['again'], []],
    ['a department shows what it and those below were called to', 'handler', ['again', 'open'], ['over']],
    ['a unit below shows its own', 'squad', ['again'], ['over']],
    ['a district shows those of its cases', 'dispatcher', ['again', 'open'], ['ended', 'over']],
    ['another district shows its own', 'elsewhere', ['far'], []],
    ['the city shows all', 'city', ['far', 'again', 'open'], ['ended', 'over']],
  ])('of %s: %s', async (_, who, open, closed) => {
    expect([await list(who, { view: 'open' }), await list(who, { view: 'closed' })].map((ids) => [...ids].sort())).toEqual(
      [open, closed].map((ids) => [...ids].sort()),
    );
  });

  it('is narrowed to a caller, a department or a district, and never widened by it', async () => {
    expect(await list('city', { view: 'open', callerUnit: '310110014' })).toEqual(['again']);
    expect((await list('city', { view: 'open', calledUnit: 'fire' })).sort()).toEqual(['far', 'open']);
    expect(await list('city', { view: 'open', calledUnit: 'fire', district: '310112' })).toEqual(['far']);
    expect(await list('handler', { view: 'open', callerUnit: '310112001' })).toEqual([]);
    expect(await list('street', { view: 'open', calledUnit: 'squad' })).toEqual([]);
    expect(codeOf(await service.get('dispatcher', 'call-outs', { view: 'open', district: '310112' }))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await service.get('nobody', 'call-outs', { view: 'open' }))).toEqual([403, 'NOT_YOUR_UNIT']);
    expect(codeOf(await service.get('street', 'call-outs'))).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('shows who came when, who has not, and how it ended', async () => {
    const events = await service.history(streams[0]!);
    const [, calledOut, checkedIn] = events;
    const { body } = await service.get('street', 'call-outs', { view: 'open' });
    const name = (id: string) => ({ unitId: id, name: { zh: id, en: id } });
    expect((body as { items: object[] }).items).toEqual([
      {
        callOutId: 'open',
        caseNumber: 'SQ-310110-20260302-000001',
        version: 3,
        type: 'jointEnforcement',
        state: 'open',
        district: '310110',
        subdistrict: '310110013',
        committee: null,
        caller: name('310110013'),
        departments: [
          { ...name('bureau'), status: 'onSite', onSiteAt: checkedIn!.recordedAt },
          { ...name('fire'), status: 'called' },
        ],
        calledOutAt: calledOut!.recordedAt,
        closing: null,
        evaluationDue: [],
      },
    ]);
    const closed = (await service.get('squad', 'call-outs', { view: 'closed' })).body as { items: object[] };
    expect(closed.items).toMatchObject([
      { state: 'closed', closing: { outcome: 'solved', neverCame: ['squad'], absenceReason: 'unanswered' }, evaluationDue: ['squad'] },
    ]);
  });

  it('keeps set and order from page to page, newest first', async () => {
    const page = async (query: Record<string, string>) =>
      (await service.get('city', 'call-outs', { view: 'open', limit: '2', ...query })).body as {
        items: Shown[];
        asOf: string;
        total: number;
      };
    const first = await page({});
    const second = await page({ offset: '2', asOf: first.asOf });
    expect([...first.items, ...second.items].map(({ callOutId }) => callOutId)).toEqual(['far', 'again', 'open']);
    expect([first.total, second.total]).toEqual([3, 3]);
  });

  it('shows no call-out whose case has moved to another district since it was opened', async () => {
    const page = async (query: Record<string, string> = {}) =>
      (await service.get('dispatcher', 'call-outs', { view: 'closed', ...query })).body as { items: Shown[]; asOf: string };
    await told((history) => history.calledOut({ callOutId: 'moving', departments: ['fire'] }).callOutClosed());
    await service.settled();
    const before = await page();
    expect(before.items.map(({ callOutId }) => callOutId)).toContain('moving');
    const moved = aCase({}, { stream: streams.at(-1)! }).classified({ place: { district: '310112' } }, { eventId: randomUUID() });
    await service.told(moved.events.slice(1));
    await service.settled();
    expect((await page({ asOf: before.asOf })).items.map(({ callOutId }) => callOutId)).not.toContain('moving');
  });

  it('is the fold of the ledger', async () => {
    const histories = new Map<string, CaseEvent[]>();
    for (const stream of streams) histories.set(stream, (await service.history(stream)) as CaseEvent[]);
    expect(await caseRows.differences(histories, service.context.dataSource.manager)).toEqual([]);
  });
});
