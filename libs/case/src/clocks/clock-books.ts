import type { DayNumber, WorkingCalendar } from '@suqiu/calendar';
import type { PublishedClockPolicy } from '../configuration/clock-policies';
import type { ClockPins } from '../events';

/** Minutes since midnight in Shanghai, from included, to not: 540–720 is 09:00–12:00. */
export interface HoursBlock {
  readonly from: number;
  readonly to: number;
}

/**
 * The configuration that clocks are reckoned with, by the versions a case is pinned to. The same versions give the same answers for ever; who
 * calls must have loaded them before, since reckoning is pure.
 */
export interface ClockBooks {
  /** Policies in force on a day. */
  policies(pins: ClockPins, day: DayNumber): readonly PublishedClockPolicy[];
  calendar(pins: ClockPins): WorkingCalendar;
  /** When a unit works on a day that counts, ascending; without a unit the usual hours. Some day of every week has hours. */
  hours(pins: ClockPins, unitId: string | undefined, day: DayNumber): readonly HoursBlock[];
}
