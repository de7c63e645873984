import { aCase, aClockPolicy, aClockRule, clockBooks } from '@suqiu/testing';
import type { CaseHistory } from '@suqiu/testing';
import { clockRuns } from './clock-runs';
import { firings, nextFiringAt } from './firings';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const ms = (time: string): number => Date.parse(`${time}:00.000+08:00`);
const books = clockBooks([
  aClockPolicy([
    aClockRule({ warn: { n: 1, unit: 'workingDay' }, extension: { atMost: 10, times: 2 } }),
    aClockRule({ clock: 'acknowledge', limits: [{ limit: { n: 4, unit: 'workingHour' } }], warn: { n: 60, unit: 'minute' } }),
  ]),
]);
const begun = aCase().dispatched({}, at('2026-03-02T10:00'));
const acknowledged = begun.acknowledged({}, at('2026-03-02T11:00'));
const fired = (history: CaseHistory, now: string) =>
  firings(clockRuns(history.events, books), books, ms(now)).map(({ kind, clock, at: when }) => [
    kind,
    clock.clock,
    clock.revision,
    new Date(when + 8 * 3_600_000).toISOString().slice(5, 19),
  ]);
const refOf = (history: CaseHistory, clock: string) => {
  const run = clockRuns(history.events, books).find(({ rule }) => rule.clock === clock)!;
  return { clockId: run.clockId, clock: run.rule.clock, revision: run.revision };
};

describe('what clocks say by themselves', () => {
  it('is nothing before its time', () => {
    expect(fired(begun, '2026-03-02T13:59')).toStrictEqual([]);
  });

  it('is a warning when work begins on the last day, never at night', () => {
    expect(fired(acknowledged, '2026-03-09T08:59')).toStrictEqual([]);
    expect(fired(acknowledged, '2026-03-09T09:00')).toStrictEqual([['warned', 'resolve', 1, '03-09T09:00:00']]);
  });

  it('on a limit that ends on a day off warns on the working day before', () => {
    const calendarDays = clockBooks([
      aClockPolicy([aClockRule({ limits: [{ limit: { n: 5, unit: 'calendarDay' } }], warn: { n: 1, unit: 'calendarDay' } })]),
    ]);
    // Due Saturday 7 March: Friday at nine.
    const [first] = firings(clockRuns(begun.events, calendarDays), calendarDays, ms('2026-03-08T10:00'));
    expect(first).toMatchObject({ kind: 'breached' });
    expect(nextFiringAt(clockRuns(begun.events, calendarDays), calendarDays)).toBe(ms('2026-03-06T09:00'));
  });

  it('is a breach one instant after the last, and no warning any more', () => {
    expect(fired(acknowledged, '2026-03-09T23:59')).toStrictEqual([['warned', 'resolve', 1, '03-09T09:00:00']]);
    expect(fired(acknowledged, '2026-03-10T00:00')).toStrictEqual([['breached', 'resolve', 1, '03-10T00:00:00']]);
  });

  it('comes in the order it fell due after a time in which nobody asked', () => {
    expect(fired(begun, '2026-04-01T10:00').map(([kind, clock]) => `${kind} ${clock}`)).toStrictEqual([
      'breached acknowledge',
      'breached resolve',
    ]);
  });

  it('is said once of each answer: an extension gives a new one, which may be breached again', () => {
    const breached = acknowledged.clockBreached(refOf(acknowledged, 'resolve'), at('2026-03-10T00:01'));
    expect(fired(breached, '2026-03-12T10:00')).toStrictEqual([]);
    const extended = breached.extensionRequested({}, at('2026-03-10T09:00')).extensionGranted({ days: 2 }, at('2026-03-10T10:00'));
    expect(fired(extended, '2026-03-10T11:00')).toStrictEqual([]);
    expect(fired(extended, '2026-03-12T10:00')).toStrictEqual([['breached', 'resolve', 2, '03-12T00:00:00']]);
  });

  it('is nothing of a clock that is paused or stopped', () => {
    expect(fired(acknowledged.clockPaused({}, at('2026-03-03T10:00')), '2026-05-01T10:00')).toStrictEqual([]);
    expect(fired(acknowledged.resolved({}, at('2026-03-12T10:00')), '2026-05-01T10:00')).toStrictEqual([]);
    expect(nextFiringAt(clockRuns(acknowledged.resolved({}, at('2026-03-12T10:00')).events, books), books)).toBeUndefined();
  });
});
