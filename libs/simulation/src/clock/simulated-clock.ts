import type { Clock } from '@suqiu/event-store';

export type SimulationRefusal = 'STARTS_BEFORE_LEDGER' | 'STARTS_IN_FUTURE' | 'GOES_BACK' | 'BEYOND_PRESENT' | 'ENDED';

/** A simulation that would write a history that cannot have happened. */
export class SimulationError extends Error {
  constructor(
    readonly code: SimulationRefusal,
    message: string,
  ) {
    super(message);
    this.name = 'SimulationError';
  }
}

export interface Simulation {
  readonly start: Date;
  /** `recordedAt` of the newest event; absent on an empty ledger. */
  readonly lastRecordedAt?: Date;
  /** Real time, which no simulation leaves behind. */
  readonly present: Clock;
}

/**
 * A clock that stands still until it is moved (architecture §8). It starts at or after the last recorded event, never goes back, and never
 * passes the present. Once `end` is called it is the present, so that the ledger can go on in real time. Whoever moves it waits until
 * projections, relay and timers are at the head.
 */
export class SimulatedClock implements Clock {
  private instant: Date;
  private readonly present: Clock;
  private over = false;

  /** Throws SimulationError STARTS_BEFORE_LEDGER or STARTS_IN_FUTURE. */
  constructor({ start, lastRecordedAt, present }: Simulation) {
    if (lastRecordedAt && start < lastRecordedAt)
      throw new SimulationError(
        'STARTS_BEFORE_LEDGER',
        `the ledger holds events up to ${lastRecordedAt.toISOString()}, later than ${start.toISOString()}`,
      );
    if (start > present.now())
      throw new SimulationError('STARTS_IN_FUTURE', `a simulation cannot start at ${start.toISOString()}, in the future`);
    this.instant = new Date(start);
    this.present = present;
  }

  now(): Date {
    return this.over ? this.present.now() : new Date(this.instant);
  }

  /** Moves on to an instant; to where it stands already is no move. Throws SimulationError GOES_BACK, BEYOND_PRESENT or ENDED. */
  advanceTo(instant: Date): void {
    if (this.over) throw new SimulationError('ENDED', 'the simulation has ended; its clock is the present');
    if (instant < this.instant)
      throw new SimulationError(
        'GOES_BACK',
        `the simulated clock stands at ${this.instant.toISOString()} and cannot go back to ${instant.toISOString()}`,
      );
    if (instant > this.present.now())
      throw new SimulationError('BEYOND_PRESENT', `a simulation ends at the present, ${instant.toISOString()} is later`);
    this.instant = new Date(instant);
  }

  /** From here on the clock is the present. Ending twice is no fault. */
  end(): void {
    this.over = true;
  }

  get ended(): boolean {
    return this.over;
  }
}
