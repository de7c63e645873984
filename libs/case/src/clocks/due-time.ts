import { type DayNumber, dayOfInstant, endOfDay, startOfDay, type WorkingCalendar } from '@suqiu/calendar';
import type { Limit } from '../events';
import type { ClockBooks } from './clock-books';
import { type ClockRun, pausedNow } from './clock-run';

const msPerMinute = 60_000;
const msPerHour = 60 * msPerMinute;

/** When a clock is due, in ms since 1970. */
export interface Due {
  readonly at: number;
  /** 暂定: it lies beyond the published calendars. */
  readonly provisional: boolean;
}

/** The limit with all its extensions; undefined while no limit holds. */
export function wholeLimit({ limit, extensions }: ClockRun): Limit | undefined {
  if (limit === undefined || extensions.length === 0) return limit;
  return { n: extensions.reduce((sum, { n }) => sum + n, limit.n), unit: limit.unit };
}

/**
 * When the clock is due: from its start, always counted anew from there, so that no change forgets what was before. Undefined while it is paused
 * or no limit holds. Throws CalendarNotPublished for a start before the first published year.
 */
export function dueOf(run: ClockRun, books: ClockBooks): Due | undefined {
  const limit = wholeLimit(run);
  if (limit === undefined || (pausedNow(run) && run.stopped === undefined)) return undefined;
  switch (limit.unit) {
    case 'minute':
      return { at: elapsed(run, limit.n * msPerMinute), provisional: false };
    case 'hour':
      return { at: elapsed(run, limit.n * msPerHour), provisional: false };
    case 'calendarDay':
      return { at: endOfDay(walkDays(run, limit.n, () => true)), provisional: false };
    case 'workingDay':
      return workingDays(run, limit.n, books.calendar(run.pins));
    case 'workingDayHour':
      return inWindows(run, limit.n * msPerHour, books.calendar(run.pins), () => wholeDay);
    case 'workingHour':
      return inWindows(run, limit.n * msPerHour, books.calendar(run.pins), (day) => books.hours(run.pins, run.unitId, day));
  }
}

/** A pause moves the due instant by as long as it lasted, if it began before. */
function elapsed({ started, pauses }: ClockRun, limitMs: number): number {
  let at = started.at + limitMs;
  for (const { from, to } of pauses) if (to !== undefined && from.at < at) at += to.at - from.at;
  return at;
}

function workingDays(run: ClockRun, n: number, calendar: WorkingCalendar): Due {
  const from = dayOfInstant(run.started.at);
  if (run.pauses.length === 0) {
    const { day, provisional } = calendar.dueDay(from, n);
    return { at: endOfDay(day), provisional };
  }
  const day = walkDays(run, n, (each) => calendar.counts(each));
  return { at: endOfDay(day), provisional: day > calendar.last };
}

/** A day counts when it may and the clock runs at its end. The day of the start is not counted (民法典 art. 201). */
export function walkDays(run: ClockRun, n: number, counts: (day: DayNumber) => boolean): DayNumber {
  let day = dayOfInstant(run.started.at);
  for (let left = n; left > 0;) {
    day += 1;
    if (counts(day) && !pausedAt(run, endOfDay(day))) left -= 1;
  }
  return day;
}

/** A pause holds from its first instant to its last, which is not paused any more. */
export const pausedAt = ({ pauses }: ClockRun, at: number): boolean =>
  pauses.some(({ from, to }) => from.at <= at && (to === undefined || at < to.at));

const wholeDay = [{ from: 0, to: 24 * 60 }] as const;

/** Time passes only within the blocks of working days, and not in a pause. */
function inWindows(
  run: ClockRun,
  limitMs: number,
  calendar: WorkingCalendar,
  blocksOf: (day: DayNumber) => readonly { readonly from: number; readonly to: number }[],
): Due {
  let left = limitMs;
  for (let day = dayOfInstant(run.started.at); ; day += 1) {
    if (!calendar.counts(day)) continue;
    for (const { from, to } of blocksOf(day)) {
      const [begin, end] = [startOfDay(day) + from * msPerMinute, startOfDay(day) + to * msPerMinute];
      for (const span of running(run, Math.max(begin, run.started.at), end)) {
        if (span.to - span.from >= left) return { at: span.from + left, provisional: day > calendar.last };
        left -= span.to - span.from;
      }
    }
  }
}

/** The parts of a span in which the clock is not paused, ascending. */
function running({ pauses }: ClockRun, from: number, to: number): { readonly from: number; readonly to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let at = from;
  for (const pause of pauses) {
    if (pause.to === undefined || pause.to.at <= at) continue;
    if (pause.from.at >= to) break;
    if (pause.from.at > at) parts.push({ from: at, to: pause.from.at });
    at = pause.to.at;
  }
  if (at < to) parts.push({ from: at, to });
  return parts;
}
