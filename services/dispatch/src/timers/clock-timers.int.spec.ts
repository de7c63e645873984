import { randomUUID } from 'node:crypto';
import { caseStream, type LedgerEvent } from '@suqiu/case';
import { aCase, aClockPolicy, aClockRule, anEvent, type CaseHistory, lead, type RunningService, startService, user } from '@suqiu/testing';
import { dispatchDefinition, DispatchModule, seedConfiguration } from '..';
import { intakePolicy, provenance } from '../testing/intake-policy';
import { ClockTimers } from './clock-timers';

jest.setTimeout(180_000);

const minute = 60_000;
/** Real time, moved: events are recorded by the database, so what is due lies ahead of it. */
const clock = { aheadMs: 0, now: () => new Date(Date.now() + clock.aheadMs) };
const policy = aClockPolicy(
  [aClockRule({ limits: [{ limit: { n: 30, unit: 'minute' } }], warn: { n: 10, unit: 'minute' }, extension: { atMost: 100, times: 2 } })],
  { policy: 'in-minutes' },
);
const pins = { clockPolicyVersion: 1, calendarVersion: 1, localCalendarVersion: 0, calendarDistrict: '310110', hoursVersion: 0 };

let service: RunningService;
let cases = 0;

beforeAll(async () => {
  service = await startService({
    definition: dispatchDefinition,
    module: DispatchModule,
    users: [user('dispatcher', 'dispatcher', { district: '310110', unitId: '310110-dispatch-centre' })],
    clock,
  });
  // The only policy there is: the first ones are written where there are none.
  await service.told([anEvent('dispatch.ClockPolicyPublished', { ...policy, source: 'S1', assumed: false, effectiveFrom: '2020-01-01' })]);
  await seedConfiguration(service.context, { intakePolicy: { policy: intakePolicy, provenance }, posts: [] });
});
afterAll(() => service.stop());
beforeEach(() => (clock.aheadMs = 0));

function dispatched(unitId = '310110-ecology'): CaseHistory {
  cases += 1;
  const caseNumber = `SQ-310110-20260302-${String(cases).padStart(6, '0')}`;
  const about = { caseNumber, requesterSubject: randomUUID() };
  return aCase(about, { stream: caseStream(randomUUID()) }).dispatched({ clocks: pins, assignments: [lead(randomUUID(), unitId)] });
}

const streamOf = ({ events }: CaseHistory): string => events[0]!.stream;
const numberOf = ({ state }: CaseHistory): string => state.caseNumber;
const told = async (history: CaseHistory): Promise<CaseHistory> => {
  await service.told(history.events);
  await service.settled();
  return history;
};
/** Until nothing that is due is left. */
async function fireAll(timers: ClockTimers): Promise<number> {
  let fired = 0;
  for (let done = -1; done !== 0; fired += done) {
    done = await timers.fire();
    await service.settled();
  }
  return fired;
}
const firedOf = async (history: CaseHistory): Promise<string[]> =>
  (await service.history(streamOf(history)))
    .filter(isFiring)
    .map(({ type, data }) => `${type.slice('dispatch.Clock'.length)} ${(data as { revision: number }).revision}`);
const isFiring = ({ type }: LedgerEvent): boolean => type === 'dispatch.ClockWarned' || type === 'dispatch.ClockBreached';

describe('the timers of clocks', () => {
  it('warn, and later breach, once each, whoever asks how often', async () => {
    const found = await told(dispatched());
    const [one, two] = [new ClockTimers(service.context), new ClockTimers(service.context)];
    expect(await fireAll(one)).toBe(0);
    clock.aheadMs = 25 * minute;
    await Promise.all([one.fire(), two.fire(), one.fire(), two.fire()]);
    expect(await firedOf(found)).toEqual(['Warned 1']);
    clock.aheadMs = 31 * minute;
    await service.settled();
    await Promise.all([one.fire(), two.fire(), new ClockTimers(service.context).fire()]);
    await service.settled();
    expect(await fireAll(two)).toBe(0);
    expect(await firedOf(found)).toEqual(['Warned 1', 'Breached 1']);
  });

  it('after a time in which nobody looked fire in the order things fell due, and say how late', async () => {
    const [first, second] = [await told(dispatched()), await told(dispatched())];
    clock.aheadMs = 24 * 60 * minute;
    await fireAll(new ClockTimers(service.context));
    const breaches = await Promise.all([first, second].map(async (history) => (await service.history(streamOf(history))).find(isFiring)!));
    expect(breaches.map(({ type }) => type)).toEqual(['dispatch.ClockBreached', 'dispatch.ClockBreached']);
    const late = breaches.map(({ data }) => (data as { lateByMs: number }).lateByMs);
    expect(late.every((ms) => ms > 23 * 60 * minute)).toBe(true);
    expect(breaches[0]!.position < breaches[1]!.position).toBe(true);
  });

  it('breach a second time after an extension, and never the same answer twice', async () => {
    const found = await told(dispatched());
    const timers = new ClockTimers(service.context);
    clock.aheadMs = 31 * minute;
    await fireAll(timers);
    const sofar = await service.history(streamOf(found));
    const { assignmentId } = found.state.assignments[0]!;
    const next = { stream: streamOf(found), version: sofar.length + 1 };
    await service.told([anEvent('dispatch.ExtensionGranted', { assignmentId, nth: 1, days: 15, requesterTold: 'telephone' }, next)]);
    await service.settled();
    expect(await fireAll(timers)).toBe(0);
    clock.aheadMs = 46 * minute;
    await fireAll(timers);
    await fireAll(new ClockTimers(service.context));
    expect(await firedOf(found)).toEqual(['Breached 1', 'Breached 2']);
  });

  it('are not led astray by rows that are behind: what was stopped meanwhile stays unsaid', async () => {
    const found = await told(dispatched());
    const { assignmentId } = found.state.assignments[0]!;
    clock.aheadMs = 31 * minute;
    // The row still says that it is due: the projection has not been waited for.
    await service.told([
      anEvent(
        'department.AssignmentResolved',
        { assignmentId, outcome: 'solved', replyMethod: 'visit', attachments: [] },
        { stream: streamOf(found), version: 3 },
      ),
    ]);
    expect(await new ClockTimers(service.context).fire()).toBe(0);
    expect(await firedOf(found)).toEqual([]);
  });

  it('never make a person’s command fail, nor the other way round', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => told(dispatched())));
    clock.aheadMs = 31 * minute;
    const timers = new ClockTimers(service.context);
    const body = { assignments: [{ unitId: '310110-urban-enforcement', role: 'lead' }], reasonCode: 'agreedByUnits' };
    const [answers] = await Promise.all([
      Promise.all(found.map((history) => service.post('dispatcher', `cases/${numberOf(history)}/redispatch-case`, body))),
      fireAll(timers),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(found.map(() => 201));
    // Each clock once at most: that of the first unit, unless it was quicker, and that of the unit it was given to.
    for (const history of found) {
      const clocks = (await service.history(streamOf(history))).filter(isFiring).map(({ data }) => (data as { clockId: string }).clockId);
      expect(clocks).toEqual([...new Set(clocks)]);
    }
  });

  it('take no harm from a clock that jumps an hour back or ahead', async () => {
    const found = await told(dispatched());
    const timers = new ClockTimers(service.context);
    clock.aheadMs = 31 * minute;
    await fireAll(timers);
    clock.aheadMs -= 60 * minute;
    expect(await fireAll(timers)).toBe(0);
    clock.aheadMs += 120 * minute;
    expect(await fireAll(timers)).toBe(0);
    expect(await firedOf(found)).toEqual(['Breached 1']);
    const recorded = (await service.history(streamOf(found))).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([...recorded].sort());
  });

  it('work off ten thousand that are overdue at the start, while commands go on', async () => {
    const backlog = Array.from({ length: 10_000 }, () => dispatched());
    await service.toldMany(backlog.map(({ events }) => events));
    await service.settled();
    clock.aheadMs = 31 * minute;
    const timers = new ClockTimers(service.context);
    const work = fireAll(timers);
    const body = { assignments: [{ unitId: '310110-urban-enforcement', role: 'lead' }], reasonCode: 'agreedByUnits' };
    const answers = [];
    for (const history of backlog.slice(-10))
      answers.push(await service.post('dispatcher', `cases/${numberOf(history)}/redispatch-case`, body));
    // They were answered while most of the backlog was still waiting.
    const waiting = await timers.nextAt();
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(waiting).toBeDefined();
    // Ten were given to another unit before their time was noticed: what ended is not said any more, what began then may be.
    const fired = await work;
    expect(fired).toBeGreaterThanOrEqual(9_990);
    expect(fired).toBeLessThanOrEqual(10_010);
    clock.aheadMs = 31 * minute;
    expect(await fireAll(new ClockTimers(service.context))).toBe(0);
  });
});
