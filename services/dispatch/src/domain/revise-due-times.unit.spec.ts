import { chinaPublications, newestYears } from '@suqiu/calendar';
import { aCase, aClockPolicy, aClockRule, clockBooks } from '@suqiu/testing';
import { reviseDueTimes } from './revise-due-times';

const at = (time: string) => ({ recordedAt: new Date(`${time}:00.000+08:00`).toISOString() });
const closure = { notice: '沪府办〔2026〕1号', publishedOn: '2026-03-03', days: ['2026-03-05'] };
const years = newestYears(chinaPublications);
const books = clockBooks(
  [aClockPolicy([aClockRule(), aClockRule({ clock: 'firstContact', limits: [{ limit: { n: 1, unit: 'workingDay' } }] })])],
  {
    calendars: { 1: { years }, 2: { years, closures: [closure] } },
  },
);
const command = { cause: 'localClosurePublished' as const, calendarVersion: 2, localCalendarVersion: 0 };
const begun = aCase().dispatched({}, at('2026-03-02T10:00'));
const pins = { ...begun.state.clockPins!, calendarVersion: 2 };
const clockId = 'city-1515/resolve/assignment-1/2';
const moved = {
  type: 'dispatch.DueTimeRevised' as const,
  data: {
    cause: 'localClosurePublished' as const,
    clocks: pins,
    before: [{ clockId, dueAt: '2026-03-09T15:59:59.999Z', provisional: false }],
    after: [{ clockId, dueAt: '2026-03-10T15:59:59.999Z', provisional: false }],
  },
};

describe('revising due times', () => {
  it('moves what the closure moves, with both answers, and names nothing else', () => {
    expect(reviseDueTimes(begun.events, command, books)).toStrictEqual([moved]);
  });

  it('is quiet the second time, for what is over, and for a case without clocks', () => {
    expect(reviseDueTimes(begun.and(moved.type, moved.data).events, command, books)).toStrictEqual([]);
    expect(reviseDueTimes(begun.resolved({}, at('2026-03-03T10:00')).events, command, books)).toStrictEqual([]);
    expect(reviseDueTimes(aCase().events, command, books)).toStrictEqual([]);
    const old = aCase().dispatched({ clocks: { ...pins, clockPolicyVersion: 0, calendarVersion: 0 } });
    expect(reviseDueTimes(old.events, command, books)).toStrictEqual([]);
  });

  it('sets a paused clock on the new calendar, though it has no answer yet', () => {
    const paused = begun.clockPaused({}, at('2026-03-03T10:00'));
    expect(reviseDueTimes(paused.events, command, books)).toStrictEqual([{ ...moved, data: { ...moved.data, before: [], after: [] } }]);
  });
});
