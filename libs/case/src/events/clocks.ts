// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
// Stream of the policies: `policy-clock`. A case is pinned to versions of it and of the calendars.
import type { Bilingual } from '../bilingual';
import type {
  AssignmentRole,
  AttachmentRef,
  CaseKind,
  Channel,
  ClockKind,
  ContactMethod,
  EndorsementAsked,
  ExtensionReason,
  LimitUnit,
  PauseReason,
  Reason,
  RequesterType,
  Tier,
  TierReason,
  Urgency,
} from '../vocabulary';
import type { Provenance } from './provenance';

/** So much time. Days end at 24:00 in Shanghai and the day a clock starts on is not counted (民法典 art. 201); the other units are counted from the instant. */
export interface Limit {
  readonly n: number;
  readonly unit: LimitUnit;
}

/** The cases a limit holds for: each list that is given must contain the case's value. */
export interface LimitCondition {
  readonly tiers?: readonly Tier[];
  readonly kinds?: readonly CaseKind[];
  readonly urgencies?: readonly Urgency[];
  /** Only for handling that began anew: after a rejected closure or a reopening. */
  readonly rehandling?: true;
}

/** One clock of a policy. */
export interface ClockRule {
  readonly clock: ClockKind;
  /**
   * `case`: one clock that no return and no other unit sets back. `assignment`: one for each unit's share, in these roles. `callOut`: one for each
   * department that is called out. `supervision`: one for each supervision, until all units that it names have answered.
   */
  readonly scope: 'case' | 'assignment' | 'callOut' | 'supervision';
  readonly roles?: readonly AssignmentRole[];
  /** The first whose condition holds; none: the clock does not run. */
  readonly limits: readonly { readonly when?: LimitCondition; readonly limit: Limit }[];
  /** How long before the due instant it warns; in days: from the opening of the n-th working day back, the last day being the first. */
  readonly warn?: Limit;
  /** Time that a pause takes does not count. */
  readonly pausable: boolean;
  /** How far it may be extended in all, in the unit of its limit, and how often; absent: not at all. */
  readonly extension?: { readonly atMost: number; readonly times: number };
}

/** @zh 时限口径 */
export interface ClockPolicy {
  readonly policy: string;
  readonly label: Bilingual;
  /** Each list that is given must contain the case's value; `areas` and `units` together are one such list. */
  readonly appliesTo: {
    readonly requesterTypes?: readonly RequesterType[];
    readonly channels?: readonly Channel[];
    /** Prefixes of the division code of the case's place. */
    readonly areas?: readonly string[];
    /** Units that handle by this policy, wherever the case's place. */
    readonly units?: readonly string[];
  };
  readonly clocks: readonly ClockRule[];
}

/** Versions that the clocks of a case stand on. */
export interface ClockPins {
  readonly clockPolicyVersion: number;
  readonly calendarVersion: number;
  /** Version of the calendar of the case's district; 0: it has no closure. */
  readonly localCalendarVersion: number;
  /** District whose closures count, six digits. */
  readonly calendarDistrict: string;
  /** Version of the organisation whose hours count. */
  readonly hoursVersion: number;
}

/** A clock of a case, and which of its answers is meant. */
export interface ClockRef {
  readonly clockId: string;
  readonly clock: ClockKind;
  readonly policy: string;
  readonly assignmentId?: string;
  readonly callOutId?: string;
  readonly supervisionId?: string;
  readonly unitId?: string;
  /** One more with each change of the due instant. */
  readonly revision: number;
  readonly dueAt: string;
}

/** The answer of a clock under some versions. */
export interface DueTime {
  readonly clockId: string;
  readonly dueAt: string;
  /** 暂定: it lies beyond the published calendars. */
  readonly provisional: boolean;
}

/** @zh 时限口径事件 */
export interface ClockPolicyEvents {
  /** @zh 时限口径发布 */
  'dispatch.ClockPolicyPublished': ClockPolicy & Provenance;
}

/** @zh 时限事件 */
export interface CaseClockEvents {
  /** @zh 临期提示 */
  'dispatch.ClockWarned': ClockRef & { readonly lateByMs: number };
  /** @zh 超期. `lateByMs`: how long after the due instant it was noticed. */
  'dispatch.ClockBreached': ClockRef & { readonly lateByMs: number };
  /** @zh 时限重算. The clocks of the case stand on other versions from here on; both answers stay on record. */
  'dispatch.DueTimeRevised': {
    readonly cause: 'calendarPublished' | 'localClosurePublished';
    readonly clocks: ClockPins;
    readonly before: readonly DueTime[];
    readonly after: readonly DueTime[];
  };
  /** @zh 暂停计时. Of one assignment, or of the case with all its assignments. Sealed part: `explanation`. */
  'dispatch.ClockPaused': { readonly assignmentId?: string; readonly reasonCode: PauseReason };
  /** @zh 恢复计时 */
  'dispatch.ClockResumed': { readonly assignmentId?: string };
  /** @zh 变更办理层级. Sealed part (optional): `explanation`. */
  'dispatch.TierChanged': { readonly tier: Tier; readonly before: Tier; readonly reasonCode: TierReason };
  /** @zh 申请延期. `days`: working days. Sealed part: `explanation`. */
  'department.ExtensionRequested': {
    readonly assignmentId: string;
    readonly nth: number;
    readonly days: number;
    readonly reasonCode: ExtensionReason;
    readonly attachments: readonly AttachmentRef[];
    readonly endorsement: EndorsementAsked;
    /** Version of the organisation that says whether the leader is asked first. */
    readonly organisationVersion: number;
  };
  /** @zh 同意延期. How the requester was told, with the reason (接诉即办条例 art. 15). */
  'dispatch.ExtensionGranted': {
    readonly assignmentId: string;
    readonly nth: number;
    readonly days: number;
    readonly requesterTold: ContactMethod | 'notReachable';
  };
  /** @zh 驳回延期. Sealed part (optional): `explanation`. */
  'dispatch.ExtensionRefused': { readonly assignmentId: string; readonly nth: number; readonly reasons: readonly Reason[] };
}
