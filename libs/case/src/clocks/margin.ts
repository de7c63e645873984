import { dayOfInstant, endOfDay, startOfDay } from '@suqiu/calendar';
import type { ClockBooks } from './clock-books';
import type { ClockRun } from './clock-run';
import { type Due, pausedAt, wholeLimit } from './due-time';
import { workingDaysIn } from './working-days-in';

/** A span as people are told it. `workingMinute`: minutes in which the unit works. */
export interface Margin {
  readonly n: number;
  readonly unit: 'minute' | 'workingMinute' | 'calendarDay' | 'workingDay';
}

const msPerMinute = 60_000;

/**
 * What is left at an instant, below zero how far it is over; while paused, what will be left. Under one working day in working time, and in plain
 * minutes where no working time is left. Undefined while no limit holds.
 */
export function marginOf(run: ClockRun, due: Due | undefined, books: ClockBooks, at: number): Margin | undefined {
  const limit = wholeLimit(run);
  if (limit === undefined) return undefined;
  const inDays = limit.unit === 'workingDay' || limit.unit === 'calendarDay';
  if (due === undefined) return inDays ? { n: limit.n - daysCounted(run, books, at), unit: limit.unit } : undefined;
  const sign = at > due.at ? -1 : 1;
  const [from, to] = sign === 1 ? [at, due.at] : [due.at, at];
  if (limit.unit === 'calendarDay') {
    const days = dayOfInstant(to) - dayOfInstant(from);
    if (days > 0) return { n: sign * days, unit: 'calendarDay' };
  }
  if (limit.unit === 'workingDay') {
    const days = workingDaysIn(books.calendar(run.pins), dayOfInstant(from), dayOfInstant(to));
    if (days > 0) return { n: sign * days, unit: 'workingDay' };
  }
  const working = inDays || limit.unit === 'workingHour' ? workingMinutes(run, books, from, to) : 0;
  if (working > 0) return { n: sign * working, unit: 'workingMinute' };
  return { n: sign * Math.ceil((to - from) / msPerMinute), unit: 'minute' };
}

function workingMinutes(run: ClockRun, books: ClockBooks, from: number, to: number): number {
  const calendar = books.calendar(run.pins);
  let ms = 0;
  for (let day = dayOfInstant(from); day <= dayOfInstant(to); day += 1) {
    if (!calendar.counts(day)) continue;
    for (const block of books.hours(run.pins, run.unitId, day)) {
      const [begin, end] = [startOfDay(day) + block.from * msPerMinute, startOfDay(day) + block.to * msPerMinute];
      ms += Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
  }
  return Math.ceil(ms / msPerMinute);
}

/** Days of the limit that have been used up by an instant. */
function daysCounted(run: ClockRun, books: ClockBooks, at: number): number {
  const calendar = books.calendar(run.pins);
  const counts = run.limit?.unit === 'calendarDay' ? () => true : (day: number) => calendar.counts(day);
  let used = 0;
  for (let day = dayOfInstant(run.started.at) + 1; endOfDay(day) < at; day += 1)
    if (counts(day) && !pausedAt(run, endOfDay(day))) used += 1;
  return used;
}
