import type { PublishedClockPolicy } from '../configuration/clock-policies';
import type { CaseEventType, ClockPins, ClockRule, Limit } from '../events';
import type { PauseReason, Tier } from '../vocabulary';

/** An event that moved a clock: where it stands in the case's stream and when it was recorded, as written and in ms since 1970. */
export interface Mark {
  readonly version: number;
  readonly type: CaseEventType;
  readonly recordedAt: string;
  readonly at: number;
}

export interface ClockPause {
  readonly from: Mark;
  readonly reasonCode: PauseReason;
  /** Absent while it lasts. */
  to?: Mark;
}

/** One clock of a case as its events made it: what its due time follows from, whenever it is asked. */
export interface ClockRun {
  /** Names the clock for ever: policy, clock, share and the version of the event it starts from. */
  readonly clockId: string;
  readonly policy: PublishedClockPolicy;
  readonly rule: ClockRule;
  readonly assignmentId: string | undefined;
  readonly callOutId: string | undefined;
  readonly supervisionId: string | undefined;
  readonly unitId: string | undefined;
  readonly rehandling: boolean;
  readonly started: Mark;
  /** The versions it is reckoned with now. */
  pins: ClockPins;
  /** By the tier, kind and urgency the case has now; undefined: no limit of the rule holds and it does not run. */
  limit: Limit | undefined;
  /** Every limit it had, the first at its start. */
  limits: readonly { readonly mark: Mark; readonly limit: Limit | undefined; readonly tier: Tier }[];
  pauses: readonly ClockPause[];
  extensions: readonly { readonly mark: Mark; readonly nth: number; readonly n: number }[];
  /** Events that set it on other versions. */
  revised: readonly Mark[];
  stopped: { readonly by: Mark; readonly how: 'met' | 'ended' } | undefined;
  /** One more with each change of the due instant; what was fired before does not speak for it. */
  revision: number;
  /** The revision for which it was warned of, or breached. */
  warned: number | undefined;
  breached: number | undefined;
}

/** A window in which something may be asked for: when it is over nothing is late, and it has nothing to say. */
export const isWindow = ({ rule }: ClockRun): boolean => rule.clock === 'return';

export const pausedNow = ({ pauses }: ClockRun): boolean => {
  const last = pauses.at(-1);
  return last !== undefined && last.to === undefined;
};
