import {
  type CaseEvent,
  type ClockBooks,
  type ClockPins,
  clockRuns,
  type Draft,
  type DueTime,
  dueOf,
  type EventData,
  foldCase,
  isRunning,
  pausedNow,
} from '@suqiu/case';

/** @zh 时限重算 — on calendars published since the case was dispatched. */
export interface ReviseDueTimes {
  readonly cause: EventData['dispatch.DueTimeRevised']['cause'];
  readonly calendarVersion: number;
  readonly localCalendarVersion: number;
}

/** The versions a case would stand on: policy and hours stay those it was dispatched under. Undefined: it has no clocks, or stands on these already. */
export function revisedPins(
  events: readonly CaseEvent[],
  { calendarVersion, localCalendarVersion }: ReviseDueTimes,
): ClockPins | undefined {
  const state = foldCase(events);
  if (state.status === 'none' || !state.clockPins || state.clockPins.clockPolicyVersion === 0) return undefined;
  const before = state.clockPins;
  if (before.calendarVersion >= calendarVersion && before.localCalendarVersion >= localCalendarVersion) return undefined;
  return { ...before, calendarVersion, localCalendarVersion };
}

/**
 * Moves the open deadlines that the new calendars move, with the answers before and after; a case that none of them touches is left alone. A
 * paused clock has no answer yet, so it is set on the new versions for when it goes on. The books must hold both versions.
 */
export function reviseDueTimes(events: readonly CaseEvent[], command: ReviseDueTimes, books: ClockBooks): Draft[] {
  const pins = revisedPins(events, command);
  if (pins === undefined) return [];
  const running = clockRuns(events, books).filter(isRunning);
  const changed = running.flatMap((run) => {
    const [before, after] = [answer(run, books), answer({ ...run, pins }, books)];
    return before && after && (before.dueAt !== after.dueAt || before.provisional !== after.provisional) ? [{ before, after }] : [];
  });
  if (changed.length === 0 && !running.some(pausedNow)) return [];
  return [
    {
      type: 'dispatch.DueTimeRevised',
      data: { cause: command.cause, clocks: pins, before: changed.map(({ before }) => before), after: changed.map(({ after }) => after) },
    },
  ];
}

function answer(run: Parameters<typeof dueOf>[0], books: ClockBooks): DueTime | undefined {
  const due = dueOf(run, books);
  return due && { clockId: run.clockId, dueAt: new Date(due.at).toISOString(), provisional: due.provisional };
}
