import { dayNumber, isWeekend } from '@suqiu/calendar';
import { quietUntil } from './quiet-hours';

const quiet = { from: '21:00', to: '08:00', daysOff: true };
const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const until = (local: string, isDayOff = isWeekend, hours = quiet) => quietUntil(hours, isDayOff, at(local));

// Monday 2 March 2026.
describe('quiet hours', () => {
  it.each(['2026-03-02T08:00', '2026-03-02T12:00', '2026-03-02T20:59'])('are over at %s', (now) => {
    expect(until(now)).toBeUndefined();
  });

  it.each([
    ['in the night', '2026-03-03T02:30', '2026-03-03T08:00'],
    ['a minute before the morning', '2026-03-02T07:59', '2026-03-02T08:00'],
    ['in the evening', '2026-03-02T21:00', '2026-03-03T08:00'],
    ['on a Friday evening', '2026-03-06T22:00', '2026-03-09T08:00'],
    ['on a Saturday', '2026-03-07T12:00', '2026-03-09T08:00'],
  ])('last %s until the next morning that is worked', (_, now, end) => {
    expect(until(now)).toBe(at(end));
  });

  it('last over holidays, and not over a Saturday that is worked', () => {
    const festival = new Set(['2026-02-16', '2026-02-17', '2026-02-18'].map(dayNumber));
    expect(until('2026-02-13T22:00', (day) => isWeekend(day) || festival.has(day))).toBe(at('2026-02-19T08:00'));
    expect(until('2026-02-14T12:00', () => false)).toBeUndefined();
  });

  it('keep nights only, if the policy says so', () => {
    const nights = { ...quiet, daysOff: false };
    expect(until('2026-03-07T12:00', isWeekend, nights)).toBeUndefined();
    expect(until('2026-03-07T23:00', isWeekend, nights)).toBe(at('2026-03-08T08:00'));
  });

  it('end though no day were ever worked', () => {
    expect(until('2026-03-02T12:00', () => true)).toBeGreaterThan(at('2027-03-01T00:00'));
  });
});
