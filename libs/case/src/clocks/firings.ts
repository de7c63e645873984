import type { ClockRef } from '../events';
import type { ClockBooks } from './clock-books';
import { type ClockRun, isWindow } from './clock-run';
import { isRunning } from './clock-runs';
import { dueOf } from './due-time';
import { warnAt } from './warning';

/** What a clock has to say by itself: it was never said of this revision. `at`: when it should have been said, in ms since 1970. */
export interface Firing {
  readonly kind: 'warned' | 'breached';
  readonly at: number;
  readonly clock: ClockRef;
}

/**
 * What is to be fired at an instant, in the order it fell due. A clock that is over warns no more. Nothing of a clock that is stopped or paused:
 * asked again later it may have something to say.
 */
export function firings(runs: readonly ClockRun[], books: ClockBooks, now: number): Firing[] {
  return upcoming(runs, books)
    .filter(({ at }) => at <= now)
    .filter(
      (firing, _, due) =>
        firing.kind === 'breached' || !due.some((other) => other.kind === 'breached' && other.clock.clockId === firing.clock.clockId),
    )
    .sort((a, b) => a.at - b.at);
}

/** When the case's clocks next have something to say, in ms since 1970; undefined: never, as it stands. */
export const nextFiringAt = (runs: readonly ClockRun[], books: ClockBooks): number | undefined => {
  const instants = upcoming(runs, books).map(({ at }) => at);
  return instants.length === 0 ? undefined : Math.min(...instants);
};

function upcoming(runs: readonly ClockRun[], books: ClockBooks): Firing[] {
  return runs
    .filter((run) => isRunning(run) && !isWindow(run))
    .flatMap((run) => {
      const due = dueOf(run, books);
      if (due === undefined || run.breached === run.revision) return [];
      const clock = refOf(run, due.at);
      const warnsAt = run.warned === run.revision ? undefined : warnAt(run, due, books);
      // The due instant itself is still in time.
      const breach: Firing = { kind: 'breached', at: due.at + 1, clock };
      return warnsAt === undefined ? [breach] : [{ kind: 'warned', at: warnsAt, clock }, breach];
    });
}

const refOf = (run: ClockRun, dueAt: number): ClockRef => ({
  clockId: run.clockId,
  clock: run.rule.clock,
  policy: run.policy.policy.policy,
  ...(run.assignmentId !== undefined && { assignmentId: run.assignmentId }),
  ...(run.callOutId !== undefined && { callOutId: run.callOutId }),
  ...(run.supervisionId !== undefined && { supervisionId: run.supervisionId }),
  ...(run.unitId !== undefined && { unitId: run.unitId }),
  revision: run.revision,
  dueAt: new Date(dueAt).toISOString(),
});
