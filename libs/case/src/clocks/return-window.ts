import type { ClockBooks } from './clock-books';
import type { ClockRun } from './clock-run';
import { dueOf } from './due-time';

/**
 * Until when a return of the assignment may be asked for, ISO 8601 UTC, by the windows that opened last: that one was asked for does not make them
 * longer. Of several policies the strictest decides. Undefined where none sets a limit.
 */
export function returnWindowEnd(runs: readonly ClockRun[], books: ClockBooks, assignmentId: string): string | undefined {
  const windows = runs.filter(({ rule, assignmentId: of }) => rule.clock === 'return' && of === assignmentId);
  const opened = Math.max(...windows.map(({ started }) => started.version));
  const ends = windows.filter(({ started }) => started.version === opened).flatMap((run) => dueOf(run, books)?.at ?? []);
  return ends.length === 0 ? undefined : new Date(Math.min(...ends)).toISOString();
}
