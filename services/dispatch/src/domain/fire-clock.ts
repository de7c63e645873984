import { type CaseEvent, type ClockBooks, clockRuns, type Draft, type Firing, firings } from '@suqiu/case';

/** What one clock was found to have to say. */
export type FireClock = Pick<Firing, 'kind' | 'clock'>;

/**
 * @zh 时限触发 — by the clock, never by a person. Decided again on the history as it is: nothing, when the clock was stopped, paused or moved
 * meanwhile, or has said it already. `now`: ms since 1970.
 */
export function fireClock(events: readonly CaseEvent[], { kind, clock }: FireClock, books: ClockBooks, now: number): Draft[] {
  const due = firings(clockRuns(events, books), books, now).find(
    (firing) => firing.kind === kind && firing.clock.clockId === clock.clockId && firing.clock.revision === clock.revision,
  );
  if (due === undefined) return [];
  const data = { ...due.clock, lateByMs: now - due.at };
  return [kind === 'warned' ? { type: 'dispatch.ClockWarned', data } : { type: 'dispatch.ClockBreached', data }];
}
