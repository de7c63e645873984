import { Chance } from '../chance/chance';
import { officeHour, whenPeopleCall } from './hours';

/** Shanghai time of an ISO instant, as `Wed 09:30`. */
const local = (instant: Date): string => {
  const shifted = new Date(instant.getTime() + 8 * 3600_000);
  return `${['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][shifted.getUTCDay()]} ${shifted.toISOString().slice(11, 16)}`;
};
const shanghai = (text: string) => new Date(`${text}+08:00`);

describe('when people call', () => {
  const minutes = Array.from({ length: 24 * 60 }, (_, at) =>
    whenPeopleCall(new Date(shanghai('2026-03-02T00:00').getTime() + at * 60_000)),
  );

  it('keeps the order of instants and their day', () => {
    for (let at = 1; at < minutes.length; at += 1) expect(minutes[at]!.getTime()).toBeGreaterThanOrEqual(minutes[at - 1]!.getTime());
    expect(local(minutes[0]!)).toBe('Mon 00:00');
    expect(local(minutes.at(-1)!)).toMatch(/^Mon 23:/);
  });

  it('is by day rather than by night', () => {
    const hourOf = (instant: Date) => Number(local(instant).slice(4, 6));
    const share = (from: number, to: number) => minutes.filter((m) => hourOf(m) >= from && hourOf(m) < to).length / minutes.length;
    expect(share(0, 6)).toBeLessThan(0.05);
    expect(share(8, 18)).toBeGreaterThan(0.6);
  });
});

describe('an office hour', () => {
  const chance = Chance.of('office');
  it.each([
    ['within the day', '2026-03-02T09:30', /^Mon 09:30$/],
    ['at the last minute', '2026-03-02T17:30', /^Mon 17:30$/],
    ['before the doors open', '2026-03-02T03:00', /^Mon (08|09|10):/],
    ['in the evening', '2026-03-02T17:31', /^Tue (08|09|10):/],
    ['on Friday evening', '2026-03-06T20:00', /^Mon (08|09|10):/],
    ['on Saturday', '2026-03-07T10:00', /^Mon (08|09|10):/],
    ['on Sunday night', '2026-03-08T23:59', /^Mon (08|09|10):/],
  ])('%s', (_, instant, expected) => {
    expect(local(officeHour(shanghai(instant), chance))).toMatch(expected);
  });

  it('is never before the instant', () => {
    for (let at = 0; at < 7 * 24; at += 1) {
      const instant = new Date(shanghai('2026-03-02T00:10').getTime() + at * 3600_000);
      expect(officeHour(instant, chance).getTime()).toBeGreaterThanOrEqual(instant.getTime());
    }
  });
});
