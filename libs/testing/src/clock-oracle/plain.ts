/**
 * What the oracle reads: parsed JSON of stored events. The shapes are written down a second time on purpose and nothing here is imported from
 * the libraries it judges, so that no mistake of theirs can be shared.
 */
export interface PlainEvent {
  readonly type: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly data: PlainData;
}

/** The fields of all events together, as far as clocks ask for them. */
export interface PlainData {
  readonly assignmentId?: string;
  readonly assignments?: readonly { readonly assignmentId: string; readonly unitId: string; readonly role: string }[];
  readonly ended?: readonly string[];
  readonly reopened?: readonly string[];
  readonly tier?: string;
  readonly kind?: string;
  readonly urgency?: string;
  readonly channel?: string;
  readonly requesterType?: string;
  readonly place?: PlainPlace;
  readonly upheld?: boolean;
  /** Pins in events of a case, rules in a policy. */
  readonly clocks?: PlainPins | readonly PlainRule[];
  /** Of an extension a number, of a closure its days. */
  readonly days?: number | readonly string[];
  readonly policy?: string;
  readonly appliesTo?: PlainAppliesTo;
  readonly effectiveFrom?: string;
  readonly year?: number;
  readonly holidays?: readonly string[];
  readonly makeUpWorkdays?: readonly string[];
  readonly closure?: string;
  readonly unitId?: string;
  readonly parentId?: string;
  readonly hours?: PlainWeek;
}

export interface PlainPlace {
  readonly district?: string;
  readonly subdistrict?: string;
  readonly committee?: string;
}

export interface PlainPins {
  readonly clockPolicyVersion: number;
  readonly calendarVersion: number;
  readonly localCalendarVersion: number;
  readonly calendarDistrict: string;
  readonly hoursVersion: number;
}

export interface PlainLimit {
  readonly n: number;
  readonly unit: string;
}

export interface PlainCondition {
  readonly tiers?: readonly string[];
  readonly kinds?: readonly string[];
  readonly urgencies?: readonly string[];
  readonly rehandling?: boolean;
}

export interface PlainRule {
  readonly clock: string;
  readonly scope: string;
  readonly roles?: readonly string[];
  readonly limits: readonly { readonly when?: PlainCondition; readonly limit: PlainLimit }[];
  readonly pausable: boolean;
  readonly extension?: object;
}

export interface PlainAppliesTo {
  readonly requesterTypes?: readonly string[];
  readonly channels?: readonly string[];
  readonly areas?: readonly string[];
  readonly units?: readonly string[];
}

/** Blocks of hours, HH:mm. */
export type PlainDay = readonly { readonly from: string; readonly to: string }[];

/** By weekday from Sunday on. */
export type PlainWeek = readonly PlainDay[];

/** The configuration streams from their first event on. */
export interface PlainConfiguration {
  /** `policy-clock` */
  readonly policies: readonly PlainEvent[];
  /** `calendar-CN` */
  readonly calendar: readonly PlainEvent[];
  /** `calendar-<district>` by district. */
  readonly closures: Readonly<Record<string, readonly PlainEvent[]>>;
  readonly organisation: readonly PlainEvent[];
}

/** The stream as it stood at a version. */
export const upTo = (events: readonly PlainEvent[], version: number): readonly PlainEvent[] =>
  events.filter((event) => event.version <= version);
