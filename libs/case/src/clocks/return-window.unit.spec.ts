import { aCase, aClockPolicy, aClockRule, type CaseHistory, clockBooks } from '@suqiu/testing';
import { clocks } from './clock-answer';
import { clockRuns } from './clock-runs';
import { firings, nextFiringAt } from './firings';
import { returnWindowEnd } from './return-window';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const ms = (time: string): number => Date.parse(`${time}:00.000+08:00`);
const window = (n: number) =>
  aClockRule({ clock: 'return', scope: 'assignment', limits: [{ limit: { n, unit: 'workingDay' } }], pausable: false });
const books = clockBooks([aClockPolicy([window(2)]), aClockPolicy([aClockRule({ scope: 'case' })], { policy: 'other' })]);
// A Thursday: the second working day after it is a Monday.
const begun = aCase().dispatched({}, at('2026-03-05T10:00'));
const end = '2026-03-09T15:59:59.999Z';
const windowOf = (history: CaseHistory, now = '2026-03-06T10:00') => {
  const of = clocks(history.events, books, ms(now)).filter(({ kind }) => kind === 'return');
  return of.map(({ state, dueAt }) => [state, dueAt]);
};
const endOf = (history: CaseHistory, by = books) => returnWindowEnd(clockRuns(history.events, by), by, 'assignment-1');

describe('the window in which a return may be asked for', () => {
  it('is open from the dispatch on and then over, without a word', () => {
    expect(windowOf(begun)).toStrictEqual([['running', end]]);
    expect(windowOf(begun, '2026-03-09T23:59')).toStrictEqual([['running', end]]);
    expect(windowOf(begun, '2026-03-10T00:00')).toStrictEqual([['ended', end]]);
    const alone = clockRuns(begun.events, books).filter(({ rule }) => rule.clock === 'return');
    expect(firings(alone, books, ms('2026-05-01T10:00'))).toStrictEqual([]);
    expect(nextFiringAt(alone, books)).toBeUndefined();
  });

  it('is met when a return was asked for, and ends with the assignment', () => {
    const later = at('2026-03-06T09:00');
    expect(windowOf(begun.returnRequested({}, later))).toStrictEqual([['met', end]]);
    expect(windowOf(begun.resolved({}, later))).toStrictEqual([['ended', end]]);
    expect(windowOf(begun.redispatched({}, later))[0]).not.toStrictEqual(['running', end]);
    expect(windowOf(begun.withdrawn({}, later))).toStrictEqual([['ended', end]]);
  });

  it('has the same end whether or not a return was asked for in it, and opens anew with a round', () => {
    const refused = begun.returnRequested({}, at('2026-03-06T09:00')).returnRefused({}, at('2026-03-06T10:00'));
    expect([endOf(begun), endOf(refused)]).toStrictEqual([end, end]);
    expect(endOf(refused.resolved({}, at('2026-03-16T10:00')).reopened({}, at('2026-04-01T10:00')))).toBe('2026-04-03T15:59:59.999Z');
  });

  it('is the strictest of several, and none where no policy sets it', () => {
    const both = clockBooks([aClockPolicy([window(2)]), aClockPolicy([window(1)], { policy: 'strict' })]);
    expect(endOf(begun, both)).toBe('2026-03-06T15:59:59.999Z');
    expect(endOf(begun, clockBooks([aClockPolicy([aClockRule({})])]))).toBeUndefined();
  });
});

describe('a return that was refused', () => {
  it('leaves every other clock where it was, finally or not', () => {
    const others = (history: CaseHistory) => clocks(history.events, books, ms('2026-03-06T15:00')).filter(({ kind }) => kind !== 'return');
    const asked = begun.returnRequested({ endorsement: 'awaited' }, at('2026-03-06T09:00'));
    const endorsed = asked.returnEndorsed({}, at('2026-03-06T10:00'));
    const later = at('2026-03-06T11:00');
    for (const history of [
      asked.returnWithheld({}, later),
      endorsed.returnRefused({}, later),
      endorsed.returnAdjudicated({ upheld: false }, later),
    ])
      expect(others(history)).toStrictEqual(others(begun));
    expect(others(begun)).not.toStrictEqual([]);
  });
});
