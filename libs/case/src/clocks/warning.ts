import { dayOfInstant, startOfDay } from '@suqiu/calendar';
import type { ClockBooks } from './clock-books';
import type { ClockRun } from './clock-run';
import type { Due } from './due-time';

const msOf = { minute: 60_000, hour: 3_600_000, workingDayHour: 3_600_000, workingHour: 3_600_000 };

/**
 * From when on a clock is about to run out, in ms since 1970; undefined when its rule does not warn. A limit in days warns when work begins on
 * a working day, never at night or on a day off.
 */
export function warnAt(run: ClockRun, due: Due, books: ClockBooks): number | undefined {
  const { warn } = run.rule;
  if (warn === undefined) return undefined;
  if (warn.unit !== 'calendarDay' && warn.unit !== 'workingDay') return Math.max(run.started.at, due.at - warn.n * msOf[warn.unit]);
  const calendar = books.calendar(run.pins);
  let day = dayOfInstant(due.at);
  for (let left = warn.n; ; day -= 1) {
    if (!calendar.counts(day)) continue;
    left -= 1;
    if (left === 0) break;
  }
  const opening = books.hours(run.pins, run.unitId, day)[0];
  return Math.max(run.started.at, startOfDay(day) + (opening?.from ?? 0) * msOf.minute);
}
