import { type CaseEvent, type ClockBooks, clockRuns, dueOf, foldCase, isRunning, nextFiringAt, pausedNow } from '@suqiu/case';
import type { RunningClockRow } from './running-clock-row';

/** Stored: never changes. */
export const clocksProjection = 'dispatch.clocks';

/** The rows of one case from its whole history. Pure. A rule without a limit for the case as it is has no row. */
export function runningClocks(events: readonly CaseEvent[], books: ClockBooks): RunningClockRow[] {
  const state = foldCase(events);
  if (state.status === 'none') return [];
  const { caseNumber, district, version } = state;
  return clockRuns(events, books)
    .filter((run) => isRunning(run) && run.limit !== undefined)
    .map((run) => {
      const due = dueOf(run, books);
      const next = nextFiringAt([run], books);
      return {
        stream: events[0]!.stream,
        clockId: run.clockId,
        version,
        caseNumber,
        district,
        kind: run.rule.clock,
        policy: run.policy.policy.policy,
        assignmentId: run.assignmentId ?? null,
        unitId: run.unitId ?? null,
        revision: run.revision,
        paused: pausedNow(run),
        provisional: due?.provisional ?? false,
        dueAt: iso(due?.at),
        nextFiringAt: iso(next),
      };
    });
}

const iso = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
