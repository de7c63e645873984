import { dayOfInstant, instantMs } from '@suqiu/calendar';
import { type CaseEvent, evolve } from '../evolve';
import { type CaseState, initialCase, openAssignments } from '../state';
import type { ClockBooks } from './clock-books';
import { workingDaysIn } from './working-days-in';

/** 持有 — how long one unit had its share of a case, by the store's time. A share that is handled anew is held anew. */
export interface Holding {
  readonly assignmentId: string;
  readonly unitId: string;
  /** ISO 8601 UTC. */
  readonly from: string;
  /** Absent while the unit holds it. */
  readonly to?: string;
  /** Until now while the unit holds it; the day it came is not counted. Absent where no calendar was published. */
  readonly workingDays?: number;
}

/**
 * Who held the case and for how long, in the order they got it. The events are those of one stream, from the first on; working days are those of the
 * calendar its clocks stand on last. `now`: ms since 1970. Pure; the books must hold every version the case is pinned to.
 */
export function holdings(events: readonly CaseEvent[], books: ClockBooks, now: number): Holding[] {
  const held: { readonly assignmentId: string; readonly unitId: string; readonly from: string; to?: string }[] = [];
  let state: CaseState = initialCase;
  for (const event of events) {
    state = evolve(state, event);
    const open = state.status === 'none' ? [] : openAssignments(state);
    const going = held.filter(({ to }) => to === undefined);
    for (const holding of going) if (!open.some(({ assignmentId }) => assignmentId === holding.assignmentId)) holding.to = event.recordedAt;
    for (const { assignmentId, unitId } of open)
      if (!going.some((holding) => holding.assignmentId === assignmentId)) held.push({ assignmentId, unitId, from: event.recordedAt });
  }
  const pins = state.status === 'none' ? undefined : state.clockPins;
  if (pins === undefined || pins.clockPolicyVersion === 0) return held;
  const calendar = books.calendar(pins);
  return held.map((holding) => ({
    ...holding,
    workingDays: workingDaysIn(
      calendar,
      dayOfInstant(instantMs(holding.from)),
      dayOfInstant(holding.to === undefined ? now : instantMs(holding.to)),
    ),
  }));
}
