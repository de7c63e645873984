import type { Assignment } from '../state';
import type { ClockBooks } from './clock-books';
import type { ClockRun } from './clock-run';
import { isRunning } from './clock-runs';
import { dueOf } from './due-time';

/** How much more time one share of a case may still be given. */
export interface ExtensionRoom {
  /** When the clocks that would be extended are due, ISO 8601 UTC, the earliest first. One that is paused is not due at any time. */
  readonly dueAt: readonly string[];
  /** Working days that may still be granted in all. */
  readonly days: number;
  /** How often more may still be granted. */
  readonly times: number;
}

/**
 * By every clock that measures how the share is resolved, for a lead those of the case too: what is granted extends them all, so the narrowest
 * rule decides. Undefined when none of them may be extended.
 */
export function extensionRoom(
  runs: readonly ClockRun[],
  books: ClockBooks,
  { assignmentId, role }: Pick<Assignment, 'assignmentId' | 'role'>,
): ExtensionRoom | undefined {
  const extended = runs.flatMap((run) => {
    const { clock, scope, extension } = run.rule;
    const measures = run.assignmentId === assignmentId || (role === 'lead' && scope === 'case');
    return isRunning(run) && clock === 'resolve' && measures && run.limit && extension ? [{ run, extension }] : [];
  });
  if (extended.length === 0) return undefined;
  const due = extended.flatMap(({ run }) => dueOf(run, books)?.at ?? []);
  return {
    dueAt: due.sort((a, b) => a - b).map((at) => new Date(at).toISOString()),
    days: Math.min(...extended.map(({ run, extension }) => extension.atMost - run.extensions.reduce((sum, { n }) => sum + n, 0))),
    times: Math.min(...extended.map(({ run, extension }) => extension.times - run.extensions.length)),
  };
}
