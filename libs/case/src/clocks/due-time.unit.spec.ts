import { aCase, aClockPolicy, aClockRule, type CaseHistory, clockBooks, lead, support } from '@suqiu/testing';
import type { ClockPolicy, Limit } from '../events';
import { clocks } from './clock-answer';
import { clockRuns } from './clock-runs';
import { dueOf } from './due-time';

/** Shanghai time → what events carry. */
const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const shanghai = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const within = (limit: Limit) => clockBooks([aClockPolicy([aClockRule({ limits: [{ limit }] })])]);

function due(history: CaseHistory, limit: Limit): string | undefined {
  const books = within(limit);
  const found = dueOf(clockRuns(history.events, books)[0]!, books);
  return found && shanghai(found.at);
}

const dispatched = (time: string) => aCase().dispatched({}, at(time));

describe('a limit', () => {
  it.each<[string, Limit, string]>([
    ['2026-09-30T10:00', { n: 1, unit: 'workingDay' }, '2026-10-08 23:59'],
    ['2026-09-30T10:00', { n: 5, unit: 'workingDay' }, '2026-10-13 23:59'],
    ['2026-09-30T23:59', { n: 30, unit: 'workingDay' }, '2026-11-17 23:59'],
    ['2026-02-13T00:00', { n: 5, unit: 'workingDay' }, '2026-02-27 23:59'],
    ['2026-09-30T10:00', { n: 7, unit: 'calendarDay' }, '2026-10-07 23:59'],
    ['2026-09-30T16:50', { n: 30, unit: 'minute' }, '2026-09-30 17:20'],
    ['2026-09-30T23:50', { n: 2, unit: 'hour' }, '2026-10-01 01:50'],
    // Only while the unit works, with its break: 16:00–17:00, then the first working day after the holidays.
    ['2026-09-30T16:00', { n: 4, unit: 'workingHour' }, '2026-10-08 12:00'],
    ['2026-09-30T12:30', { n: 1, unit: 'workingHour' }, '2026-09-30 14:00'],
    // 14 hours are left of the day, ten come from the next working day.
    ['2026-09-30T10:00', { n: 24, unit: 'workingDayHour' }, '2026-10-08 10:00'],
    // Begun on a day off: that day counts for nothing.
    ['2026-10-03T10:00', { n: 24, unit: 'workingDayHour' }, '2026-10-09 00:00'],
    ['2026-10-03T10:00', { n: 1, unit: 'workingDay' }, '2026-10-08 23:59'],
  ])('from %s %j ends at %s', (time, limit, expected) => {
    expect(due(dispatched(time), limit)).toBe(expected);
  });

  it('past the published years is provisional, and another limit of the same case is not', () => {
    const books = within({ n: 30, unit: 'workingDay' });
    const [clock] = clocks(dispatched('2026-11-20T10:00').events, books, Date.parse('2026-11-20T04:00:00Z'));
    expect(clock).toMatchObject({ provisional: true, dueAt: '2027-01-01T15:59:59.999Z' });
    expect(
      clocks(dispatched('2026-11-20T10:00').events, within({ n: 15, unit: 'workingDay' }), Date.parse('2026-11-20T04:00:00Z'))[0],
    ).toMatchObject({
      provisional: false,
      dueAt: '2026-12-11T15:59:59.999Z',
    });
  });

  it('loses no minute at midnight, whatever the hour of the start', () => {
    for (let minute = 0; minute < 48 * 60; minute += 7) {
      const start = Date.parse('2026-03-02T16:00:00Z') + minute * 60_000;
      const history = aCase().dispatched({}, { recordedAt: new Date(start).toISOString() });
      const books = within({ n: 24, unit: 'workingDayHour' });
      expect(dueOf(clockRuns(history.events, books)[0]!, books)!.at - start).toBe(24 * 3_600_000);
    }
  });
});

describe('a pause', () => {
  const days: Limit = { n: 5, unit: 'workingDay' };

  it('leaves no due time while it lasts: nothing can run out', () => {
    const paused = dispatched('2026-03-02T10:00').clockPaused({}, at('2026-03-03T10:00'));
    expect(due(paused, days)).toBeUndefined();
    const [clock] = clocks(paused.events, within(days), Date.parse('2026-06-01T00:00:00Z'));
    expect(clock).toMatchObject({
      state: 'paused',
      remaining: { n: 5, unit: 'workingDay' },
      pausedBy: { reasonCode: 'waitsForRequester', version: 3 },
    });
  });

  it('takes the days it ends after, not the one on which the clock runs again', () => {
    const resumed = dispatched('2026-03-02T10:00').clockPaused({}, at('2026-03-03T10:00')).clockResumed({}, at('2026-03-05T09:00'));
    // 3rd and 4th were paused at their end: 5, 6, 9, 10, 11.
    expect(due(resumed, days)).toBe('2026-03-11 23:59');
  });

  it('within one day takes nothing of a limit in days', () => {
    const resumed = dispatched('2026-03-02T10:00').clockPaused({}, at('2026-03-03T10:00')).clockResumed({}, at('2026-03-03T16:00'));
    expect(due(resumed, days)).toBe('2026-03-09 23:59');
  });

  it('over a holiday takes only working days, and one that begins on a day off holds', () => {
    const resumed = dispatched('2026-09-30T10:00').clockPaused({}, at('2026-10-03T10:00')).clockResumed({}, at('2026-10-09T08:00'));
    // 8 October was paused; 9, 10 (made up), 12, 13, 14.
    expect(due(resumed, days)).toBe('2026-10-14 23:59');
  });

  it('counts for hours to the millisecond, in working time for working hours', () => {
    const resumed = dispatched('2026-03-02T10:00').clockPaused({}, at('2026-03-02T11:00')).clockResumed({}, at('2026-03-02T14:00'));
    expect(due(resumed, { n: 2, unit: 'hour' })).toBe('2026-03-02 15:00');
    // 10–11 and 14–17 are four working hours; the break lies in the pause.
    expect(due(resumed, { n: 4, unit: 'workingHour' })).toBe('2026-03-02 17:00');
    expect(due(resumed, { n: 5, unit: 'workingHour' })).toBe('2026-03-03 10:00');
  });

  it('holds only what its rule lets pause', () => {
    const books = clockBooks([aClockPolicy([aClockRule({ pausable: false })])]);
    const paused = dispatched('2026-03-02T10:00').clockPaused({}, at('2026-03-03T10:00'));
    expect(clocks(paused.events, books, Date.parse('2026-03-10T00:00:00Z'))[0]).toMatchObject({ state: 'overdue' });
  });

  it('of one assignment leaves the others running', () => {
    const both = aCase()
      .dispatched({ assignments: [lead('a'), lead('b', 'unit-b')] }, at('2026-03-02T10:00'))
      .clockPaused({ assignmentId: 'a' }, at('2026-03-02T11:00'));
    const states = clocks(both.events, within(days), Date.parse('2026-03-03T02:00:00Z')).map(({ assignmentId, state }) => [
      assignmentId,
      state,
    ]);
    expect(states).toStrictEqual([
      ['b', 'running'],
      ['a', 'paused'],
    ]);
  });
});

/** What users of other systems suffer from (peers.md 2a, 2b), each shown not to happen here. */
describe('what happens to a case does not bend its clocks', () => {
  const policies: ClockPolicy[] = [
    aClockPolicy([
      aClockRule({ clock: 'firstContact', limits: [{ limit: { n: 1, unit: 'workingDay' } }], pausable: false }),
      aClockRule({
        scope: 'case',
        limits: [
          { when: { rehandling: true }, limit: { n: 3, unit: 'workingDay' } },
          { when: { urgencies: ['critical'] }, limit: { n: 1, unit: 'workingDay' } },
          { when: { tiers: ['complex', 'hard', 'crossDepartment'] }, limit: { n: 15, unit: 'workingDay' } },
          { limit: { n: 5, unit: 'workingDay' } },
        ],
        extension: { atMost: 10, times: 1 },
      }),
      aClockRule({ clock: 'acknowledge', limits: [{ limit: { n: 4, unit: 'workingHour' } }], pausable: false }),
    ]),
  ];
  const books = clockBooks(policies);
  const now = Date.parse('2026-03-04T02:00:00Z');
  const all = (history: CaseHistory, instant = now) =>
    Object.fromEntries(
      clocks(history.events, books, instant).map(({ kind, assignmentId, state, dueAt }) => [
        `${kind} ${assignmentId ?? 'case'}`,
        `${state} ${dueAt ? shanghai(Date.parse(dueAt)) : ''}`,
      ]),
    );
  const begun = dispatched('2026-03-02T10:00');

  it('no clock overrules another: a contact stops its own clock only', () => {
    expect(all(begun.acknowledged({}, at('2026-03-02T11:00')).contacted({}, at('2026-03-02T12:00')))).toStrictEqual({
      'firstContact assignment-1': 'met 2026-03-03 23:59',
      'acknowledge assignment-1': 'met 2026-03-02 15:00',
      'resolve case': 'running 2026-03-09 23:59',
    });
  });

  it('not signing costs time: the clocks run from the dispatch', () => {
    expect(all(begun.acknowledged({}, at('2026-03-04T09:00')))).toMatchObject({
      'acknowledge assignment-1': 'late 2026-03-02 15:00',
      'resolve case': 'running 2026-03-09 23:59',
    });
  });

  it('returning wins nothing: the clock of the case goes on over returns and other units', () => {
    const returned = begun
      .returnRequested({}, at('2026-03-03T10:00'))
      .returnApproved({}, at('2026-03-04T09:00'))
      .dispatched({ assignments: [lead('assignment-2', 'unit-b')] }, at('2026-03-04T09:30'));
    expect(all(returned)).toStrictEqual({
      'firstContact assignment-1': 'ended 2026-03-03 23:59',
      'acknowledge assignment-1': 'ended 2026-03-02 15:00',
      'resolve case': 'running 2026-03-09 23:59',
      'firstContact assignment-2': 'running 2026-03-05 23:59',
      'acknowledge assignment-2': 'running 2026-03-04 14:30',
    });
  });

  it('a refused return leaves every clock where it was, while it was pending too', () => {
    const pending = begun.returnRequested({}, at('2026-03-02T11:00'));
    expect(all(pending)).toStrictEqual(all(begun));
    expect(all(pending.returnRefused({}, at('2026-03-04T09:00')))).toStrictEqual(all(begun));
  });

  it('the clocks of a unit that no longer handles do not stay behind', () => {
    const given = begun.redispatched({ assignments: [lead('assignment-2', 'unit-b')] }, at('2026-03-03T10:00'));
    const running = clocks(given.events, books, now).filter(({ state }) => state === 'running' || state === 'overdue');
    expect(running.filter(({ assignmentId }) => assignmentId === 'assignment-1')).toStrictEqual([]);
  });

  it('a change of tier forgets neither the time on hold nor an extension', () => {
    const history = begun
      .clockPaused({}, at('2026-03-03T10:00'))
      .clockResumed({}, at('2026-03-05T09:00'))
      .extensionRequested({}, at('2026-03-05T10:00'))
      .extensionGranted({ days: 2 }, at('2026-03-05T11:00'))
      .tierChanged({ tier: 'complex' }, at('2026-03-06T10:00'));
    const before = clocks(history.events.slice(0, -1), books, now).find(({ kind }) => kind === 'resolve')!;
    const after = clocks(history.events, books, now).find(({ kind }) => kind === 'resolve')!;
    // Two paused days, then 5 + 2 and 15 + 2 working days from the same start.
    expect([before.dueAt, after.dueAt].map((due) => shanghai(Date.parse(due!)))).toStrictEqual(['2026-03-13 23:59', '2026-03-27 23:59']);
    expect([before.extendedBy, after.extendedBy]).toStrictEqual([
      { n: 2, unit: 'workingDay' },
      { n: 2, unit: 'workingDay' },
    ]);
    expect(after.revision).toBe(before.revision + 1);
  });

  it('a change of urgency moves the limit, counted from the same start, and says nothing has expired that has not', () => {
    const marked = begun.marked({ urgency: 'critical' }, at('2026-03-03T10:00'));
    expect(all(marked, Date.parse('2026-03-03T03:00:00Z'))['resolve case']).toBe('running 2026-03-03 23:59');
  });

  it('the time between resolved and reopened counts for nobody; what comes after has its own limit', () => {
    const again = begun
      .acknowledged({}, at('2026-03-02T11:00'))
      .contacted({}, at('2026-03-02T12:00'))
      .resolved({}, at('2026-03-03T15:00'))
      .closureApproved({}, at('2026-03-10T09:00'))
      .reopened({}, at('2026-03-20T09:00'));
    const handling = clocks(again.events, books, Date.parse('2026-03-20T02:00:00Z')).filter(({ kind }) => kind === 'resolve');
    expect(handling.map(({ state, dueAt }) => `${state} ${shanghai(Date.parse(dueAt!))}`)).toStrictEqual([
      'running 2026-03-25 23:59',
      'met 2026-03-09 23:59',
    ]);
  });

  it('words and notes move nothing: an interim report, a supplement, findings', () => {
    expect(all(begun.interimReported({}, at('2026-03-03T10:00')).supplemented({}, at('2026-03-03T11:00')))).toStrictEqual(all(begun));
  });

  it('what ends a case ends its clocks', () => {
    const ended = begun.withdrawn({}, at('2026-03-03T10:00'));
    expect(clocks(ended.events, books, now).map(({ state }) => state)).toStrictEqual(['ended', 'ended', 'ended']);
  });

  it('closing a case asks nothing more of a supporting unit that has not resolved its share', () => {
    const closed = aCase()
      .dispatched({ assignments: [lead(), support()] }, at('2026-03-02T10:00'))
      .resolved({ assignmentId: 'assignment-1' }, at('2026-03-03T10:00'))
      .closureApproved({}, at('2026-03-03T11:00'))
      .closed({}, at('2026-03-04T10:00'));
    expect(clocks(closed.events, books, now).filter(({ state }) => state !== 'met' && state !== 'late' && state !== 'ended')).toStrictEqual(
      [],
    );
  });

  it('a case that was dispatched before there were clocks has none', () => {
    const old = aCase().dispatched({ clocks: { ...begun.state.clockPins!, clockPolicyVersion: 0 } });
    expect(clocks(old.events, books, now)).toStrictEqual([]);
  });
});
