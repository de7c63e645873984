import type { DayFacts } from './days';
import type { PlainLimit } from './plain';
import { dayAt, lastMsOf, msPerDay, msPerMinute } from './wall-clock';

/** From included, to not; ms on the wall. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/** What a due instant follows from, and nothing else. */
export interface Reckoned {
  readonly started: number;
  readonly limit: PlainLimit;
  readonly pauses: readonly Pause[];
}

export interface WalkedDue {
  readonly at: number;
  readonly provisional: boolean;
}

/** Nobody waits longer: a walk that gets here asks for hours that no unit ever has. */
const farthestDays = 2_000;

/** Walks from the start until the limit is used up: days by their last milliseconds, everything else minute by minute. */
export const walked = (clock: Reckoned, days: (day: number) => DayFacts): WalkedDue =>
  clock.limit.unit === 'calendarDay' || clock.limit.unit === 'workingDay' ? walkDays(clock, days) : walkMinutes(clock, days);

function walkDays({ started, limit, pauses }: Reckoned, days: (day: number) => DayFacts): WalkedDue {
  const inWorkingDays = limit.unit === 'workingDay';
  let left = limit.n;
  for (let day = dayAt(started) + 1; ; day += 1) {
    if (day > dayAt(started) + farthestDays) throw new Error('a limit in days is never used up');
    const counts = (!inWorkingDays || days(day).working) && !paused(pauses, lastMsOf(day));
    if (counts) left -= 1;
    if (left === 0) return { at: lastMsOf(day), provisional: inWorkingDays && days(day).guessed };
  }
}

function walkMinutes({ started, limit, pauses }: Reckoned, days: (day: number) => DayFacts): WalkedDue {
  const { unit } = limit;
  const asked = limit.n * (unit === 'minute' ? msPerMinute : 60 * msPerMinute);
  const edges = [started, ...pauses.flatMap(({ from, to }) => [from, to])].sort((a, b) => a - b);
  const minutesWithEdges = new Set(edges.map((at) => at - (at % msPerMinute)));
  let used = 0;
  for (let minute = started - (started % msPerMinute); ; minute += msPerMinute) {
    if (minute > started + farthestDays * msPerDay) throw new Error('a limit in hours is never used up');
    const working = unit === 'workingHour' || unit === 'workingDayHour';
    const facts = working ? days(dayAt(minute)) : undefined;
    const counts = !facts || (unit === 'workingHour' ? facts.atWork[(minute % msPerDay) / msPerMinute]! : facts.working);
    if (!counts) continue;
    const cuts = minutesWithEdges.has(minute) ? edges.filter((at) => at > minute && at < minute + msPerMinute) : [];
    const ends = [...cuts, minute + msPerMinute];
    let from = minute;
    for (const to of ends) {
      if (from >= started && !paused(pauses, from)) used += to - from;
      if (used >= asked) return { at: to - (used - asked), provisional: facts?.guessed ?? false };
      from = to;
    }
  }
}

const paused = (pauses: readonly Pause[], at: number): boolean => pauses.some(({ from, to }) => from <= at && at < to);
