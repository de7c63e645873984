import { randomUUID } from 'node:crypto';
import { caseStream, type Clock, unitStepsOn } from '@suqiu/case';
import { aCase, type CaseHistory, codeOf, lead, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '.';
import { intakePolicy, provenance } from './testing/intake-policy';

jest.setTimeout(60_000);

let service: RunningService;
let cases = 0;
const unitId = '310110-ecology';

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [
      user('administrator', 'administrator', { district: '310110' }),
      user('dispatcher', 'dispatcher', { district: '310110', unitId: '310110-dispatch-centre' }),
      user('supervisor', 'supervisor', { district: '310110' }),
      user('elsewhere', 'supervisor', { district: '310112' }),
    ],
  });
  await seedConfiguration(service.context, { intakePolicy: { policy: intakePolicy, provenance }, posts: [] });
});
afterAll(() => service.stop());

/** A case with a unit, on the newest policies, and what came after. */
async function told(go: (history: CaseHistory) => CaseHistory) {
  cases += 1;
  const number = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const assignmentId = randomUUID();
  const clocks = await service.context.clocks.pins('310110');
  const history = aCase({ caseNumber: number, requesterSubject: randomUUID() }, { stream: caseStream(randomUUID()) });
  await service.told(go(history.dispatched({ assignments: [lead(assignmentId, unitId)], clocks })).events);
  await service.settled();
  return { number, assignmentId };
}

interface PageTold {
  readonly clocks: readonly Clock[];
  readonly returns: object;
  readonly held: readonly object[];
}
const page = async (number: string) => (await service.get('dispatcher', `cases/${number}`)).body as PageTold;
/** Without what a moment more or less changes. */
const clocksOf = async (number: string) =>
  (await page(number)).clocks.map(({ remaining: _remaining, nextChangeAt: _next, ...clock }) => clock);
const queue = async (number: string) => {
  const { body } = await service.get('dispatcher', 'queue', { view: 'returns', limit: '200' });
  return (body as { items: { caseNumber: string; pendingReturns: object[] }[] }).items.find(({ caseNumber }) => caseNumber === number);
};

describe('a return', () => {
  it('that is refused leaves every clock of the case where it was', async () => {
    const { number, assignmentId } = await told((history) => history.returnRequested());
    const before = await clocksOf(number);
    expect(before.map(({ kind, state }) => `${kind} ${state}`)).toEqual(
      expect.arrayContaining(['resolve running', 'acknowledge running', 'return met']),
    );
    const path = `cases/${number}/assignments/${assignmentId}/refuse-return`;
    expect((await service.post('dispatcher', path, { reasonCode: 'withinYourPowers' })).status).toBe(201);
    expect(await clocksOf(number)).toEqual(before);
  });

  it('is not before a dispatcher while it waits for the leader of the unit', async () => {
    const awaited = await told((history) => history.returnRequested({ endorsement: 'awaited' }));
    expect(await queue(awaited.number)).toBeUndefined();
    const path = `cases/${awaited.number}/assignments/${awaited.assignmentId}/approve-return`;
    expect(codeOf(await service.post('dispatcher', path))).toEqual([409, 'RETURN_AWAITS_LEADER']);
    const endorsed = await told((history) => history.returnRequested({ endorsement: 'awaited' }).returnEndorsed());
    expect(await queue(endorsed.number)).toMatchObject({ pendingReturns: [{ nth: 1, endorsement: 'given', waitsFor: 'dispatcher' }] });
  });

  it('that is the third of its case is ruled on by the supervisor, for good; the page tells the whole way', async () => {
    const refusedTwice = (history: CaseHistory) => history.returnRequested().returnRefused().returnRequested().returnRefused();
    const { number, assignmentId } = await told((history) => refusedTwice(history).returnRequested());
    expect(await queue(number)).toMatchObject({ pendingReturns: [{ nth: 3, waitsFor: 'supervisor' }] });
    const send = (userId: string, body: object) =>
      service.post(userId, `cases/${number}/assignments/${assignmentId}/adjudicate-return`, body);
    const against = { upheld: false, reasonCode: 'firstReceiverLeads', explanation: '首接负责' };
    expect(codeOf(await send('dispatcher', against))).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect(codeOf(await send('elsewhere', against))).toEqual([403, 'NOT_YOUR_DISTRICT']);
    expect(codeOf(await send('supervisor', { upheld: false }))).toEqual([422, 'RETURN_RULING_REASON']);
    expect(codeOf(await send('supervisor', { ...against, upheld: 'no' }))).toEqual([400, 'VALIDATION_FAILED']);
    const before = await clocksOf(number);
    expect((await send('supervisor', against)).status).toBe(201);
    expect(await clocksOf(number)).toEqual(before);
    expect(codeOf(await send('supervisor', against))).toEqual([409, 'RETURN_NOT_PENDING']);
    const { returns, held } = await page(number);
    expect(returns).toMatchObject({
      asked: 3,
      approved: 0,
      refused: 3,
      adjudicated: 1,
      trail: [{ nth: 1, unitId }, { nth: 2 }, { nth: 3, judged: 'refused', finally: true }],
    });
    expect(held).toEqual([expect.objectContaining({ assignmentId, unitId, workingDays: 0 })]);
  });
});

describe('for what the leader of a unit is asked first', () => {
  const steps = {
    unitId,
    endorsement: { returns: false, extensions: true, resolutions: true },
    source: '局内规定',
    assumed: false,
    effectiveFrom: '2026-01-01',
  };
  const set = (body: object, userId = 'administrator') => service.post(userId, 'organisation/set-unit-steps', body);

  it('is set by configuration, once', async () => {
    expect((await set(steps)).status).toBe(201);
    const organisation = await service.context.configuration.organisation.current();
    expect(unitStepsOn(organisation, unitId, '2026-01-01')).toMatchObject({ endorsement: steps.endorsement, setBy: unitId });
    const again = await set(steps);
    expect([again.status, (again.body as { events: [] }).events]).toEqual([201, []]);
  });

  it.each([
    ['another district', { unitId: '310112-ecology' }, 'administrator', 403, 'NOT_YOUR_DISTRICT'],
    ['a dispatcher', {}, 'dispatcher', 403, 'ROLE_NOT_ALLOWED'],
    ['a step left out', { endorsement: { returns: true, extensions: true } }, 'administrator', 400, 'VALIDATION_FAILED'],
    ['a list of steps', { endorsement: [] }, 'administrator', 400, 'VALIDATION_FAILED'],
    ['no steps', { endorsement: undefined }, 'administrator', 400, 'VALIDATION_FAILED'],
  ])('refuses %s', async (_, about, userId, status, code) => {
    expect(codeOf(await set({ ...steps, ...about }, userId))).toEqual([status, code]);
  });
});
