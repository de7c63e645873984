import type { DayNumber, WorkingCalendar } from '@suqiu/calendar';

/** Working days after the first day, up to the last; beyond the published years Monday to Friday. */
export function workingDaysIn(calendar: WorkingCalendar, first: DayNumber, last: DayNumber): number {
  if (last <= calendar.last) return calendar.workingDaysBetween(first, last);
  let days = 0;
  for (let day = first + 1; day <= last; day += 1) if (calendar.counts(day)) days += 1;
  return days;
}
