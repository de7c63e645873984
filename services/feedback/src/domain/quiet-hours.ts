import { dayOfInstant, type DayNumber, startOfDay } from '@suqiu/calendar';
import type { NoticePolicy } from '@suqiu/case';

const msPerMinute = 60_000;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * Until when nobody may be woken, in ms since 1970; undefined: now they may. Nights are those of Shanghai; `isDayOff` is asked only if the policy
 * keeps days off. It ends on some day: a calendar in which every day is off ends it after a year.
 */
export function quietUntil(quiet: NoticePolicy['quietHours'], isDayOff: (day: DayNumber) => boolean, now: number): number | undefined {
  const at = (day: DayNumber, time: string): number => startOfDay(day) + minutes(time) * msPerMinute;
  const off = (day: DayNumber): boolean => quiet.daysOff && isDayOff(day);
  const today = dayOfInstant(now);
  if (!off(today) && now >= at(today, quiet.to) && now < at(today, quiet.from)) return undefined;
  let day = now < at(today, quiet.to) ? today : today + 1;
  for (const last = today + 366; day < last && off(day);) day += 1;
  return at(day, quiet.to);
}
