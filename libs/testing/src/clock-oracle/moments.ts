import type { Chance } from '@suqiu/simulation';
import { policyDays } from './made-up-policies';

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const shanghai = 8 * 3_600_000;
const [first, lastMonths, last] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 10, 20), Date.UTC(2027, 1, 10)];

/** ms since 1970: each third case so late that its limits reach beyond the year, some in the night in which policies change. */
export function someStart(chance: Chance): number {
  if (chance.percent(12)) return Date.parse(chance.pick(policyDays)) - shanghai + chance.between(-msPerDay / 8, msPerDay / 4);
  return chance.between(chance.percent(37) ? lastMonths : first, last);
}

/** Some time after, or the same instant: seconds, hours, days and weeks, and instants at which something opens, closes or ends. */
export function later(chance: Chance, at: number, edges: 'some' | 'only'): number {
  switch (edges === 'only' ? 'edge' : chance.weighted({ atOnce: 4, seconds: 10, hours: 40, days: 22, weeks: 4, edge: 20 })) {
    case 'atOnce':
      return at;
    case 'seconds':
      return at + chance.between(1, 90_000);
    case 'hours':
      return at + chance.between(1, 600) * msPerMinute;
    case 'days':
      return at + chance.between(msPerDay / 2, 5 * msPerDay);
    case 'weeks':
      return at + chance.between(7 * msPerDay, 25 * msPerDay);
    case 'edge':
      return edge(chance, at);
  }
}

/** The last ms of a day, midnight, the ms after, an hour at which units open or close, or the same time of the next day. */
function edge(chance: Chance, at: number): number {
  const midnight = at - ((at + shanghai) % msPerDay) + chance.between(1, 3) * msPerDay;
  const minute = chance.pick([8 * 60, 9 * 60, 12 * 60, 13 * 60 + 30, 17 * 60, 20 * 60]);
  return chance.pick([midnight - 1, midnight, midnight + 1, midnight + minute * msPerMinute, at + msPerDay]);
}
