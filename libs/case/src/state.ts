import type { CallOut } from './call-out';
import type { ClockPins, DuplicateCandidate } from './events';
import type { Supervision } from './supervision';
import type { Tracking } from './tracking';
import type { PendingReturn, ReturnAsked } from './returns';
import type {
  AssignmentRole,
  AttachmentRef,
  CaseKind,
  CaseRef,
  Category,
  Channel,
  Confidentiality,
  ContactMethod,
  Endorsement,
  ExternalRef,
  LegalChannel,
  Outcome,
  Place,
  Reason,
  RequesterType,
  RouteOutClass,
  Satisfaction,
  SendDownReason,
  Tier,
  TriageClass,
  Urgency,
  WarningCode,
} from './vocabulary';

/**
 * The life of a case (architecture §2). Ended: answered, routedOut, merged, withdrawn. `closed` is finished but may be reopened.
 *
 *   registered ──► answered | routedOut | merged | withdrawn
 *       │  ▲
 *       ▼  └── return approved, no lead left
 *   handling ──► resolved ──► followUp ──► closed
 *       ▲           │            │           │
 *       └───────────┴────────────┴───────────┘   closure rejected · case reopened
 */
export const caseStatuses = [
  'registered',
  'handling',
  'resolved',
  'followUp',
  'closed',
  'answered',
  'routedOut',
  'merged',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** @zh 工单状态 */
export type AssignmentStatus = 'open' | 'resolved' | 'returned' | 'ended';

/** One unit's share of a case, as far as decisions need it. */
export interface Assignment {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly status: AssignmentStatus;
  /** Account it was handed over to; absent: whoever handles for the unit holds it. Who does so on a day: `presentHolder`. */
  readonly holderId?: string;
  readonly dispatchedAt: string;
  readonly acknowledgedAt?: string;
  readonly firstContact?: 'made' | 'notMade';
  readonly findingsRecorded: boolean;
  readonly returnPending?: PendingReturn;
  /** A return of it was refused finally: none may be asked for any more. */
  readonly returnBarred: boolean;
  /** Working days asked for, not judged yet. */
  readonly extensionPending?: { readonly nth: number; readonly days: number; readonly endorsement: Endorsement };
  readonly extensionsAsked: number;
  /** Working days granted in this round. */
  readonly extendedDays: number;
  /** Its clocks stand still, alone or with all others. */
  readonly paused: boolean;
  /** How often it was urged, over all rounds. */
  readonly urged: number;
  /** Help it asked for, not judged yet. */
  readonly supportPending?: { readonly supportId: string; readonly unitIds: readonly string[] };
  /** A supporting unit has said what it contributed. */
  readonly supportGiven: boolean;
  /** How it would be resolved, submitted to the leader of the unit. */
  readonly resolutionPending?: { readonly outcome: Outcome; readonly replyMethod: ContactMethod };
  readonly outcome?: Outcome;
}

/** A file of the case, with the version of the event that brought it. */
export interface CaseAttachment extends AttachmentRef {
  readonly version: number;
}

/** A notice that failed, by its id and the revision that did. */
export interface FailedNotice {
  readonly noticeId: string;
  readonly revision: number;
}

export interface MissingCase {
  readonly status: 'none';
  readonly version: 0;
}

/** A case as decisions, queues and its page need it: clear facts only, no personal data. */
export interface ExistingCase {
  readonly status: CaseStatus;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly district: string;
  readonly channel: Channel;
  readonly kind: CaseKind;
  readonly requesterType: RequesterType;
  readonly requesterSubject: string;
  readonly anonymous: boolean;
  readonly urgency: Urgency;
  readonly confidentiality: Confidentiality;
  readonly professionalClaimant: boolean;
  readonly place: Place;
  readonly respondentUnitId?: string;
  readonly externalRefs: readonly ExternalRef[];
  /** In the order they were brought, whoever brought them. */
  readonly attachments: readonly CaseAttachment[];
  readonly duplicates: readonly DuplicateCandidate[];
  /** What a person should look at in the numbers the requester gave. */
  readonly warnings: readonly WarningCode[];
  readonly category?: Category;
  readonly categoryCertain: boolean;
  readonly routeOutProposal?: RouteOutClass;
  /** Terms that the intake rules found in what was told; a person's classification leaves them as they are. */
  readonly terms: readonly string[];
  /** How the district has sorted the case; the last word counts. */
  readonly triage?: { readonly class: TriageClass; readonly leadByDepartment: boolean; readonly exceptionReason?: SendDownReason };
  /** What the last joint review has fixed. */
  readonly jointReview?: {
    readonly participants: readonly string[];
    readonly lead: string;
    readonly support: readonly string[];
    readonly at: string;
  };
  /** Who answers for the case since then: the first unit to lead it, until its return is approved or a joint review fixes another (接诉即办条例 art. 14). */
  readonly firstReceiver?: { readonly unitId: string; readonly since: string };
  readonly registeredAt: string;
  /** recordedAt of the registration: for imported history registeredAt lies years earlier. */
  readonly recordedAt: string;
  readonly lastChangedAt: string;
  readonly assignments: readonly Assignment[];
  readonly copyTo: readonly string[];
  /** How hard the matter is, as its limits see it. */
  readonly tier: Tier;
  /** Versions its clocks stand on; absent before the first dispatch. */
  readonly clockPins?: ClockPins;
  /** The clocks of the case as a whole stand still. */
  readonly paused: boolean;
  /** In the order they were made, closed ones too. */
  readonly callOuts: readonly CallOut[];
  /** In the order they were opened, closed ones too. */
  readonly supervisions: readonly Supervision[];
  readonly tracking: Tracking;
  /** Why a person must choose the unit; empty unless dispatch was deferred. */
  readonly deferredBecause: readonly Reason[];
  readonly returnsAsked: number;
  readonly returnsApproved: number;
  /** Every return that was asked for, with what became of it: `returnsOf` counts them. */
  readonly returnTrail: readonly ReturnAsked[];
  /** 1 from the first dispatch; one more with each reopening. */
  readonly round: number;
  readonly closureApprovedAt?: string;
  readonly followUps: {
    readonly attempts: number;
    readonly reached: boolean;
    readonly resolved?: boolean;
    readonly satisfied?: Satisfaction;
  };
  readonly ending?:
    | { readonly kind: 'routedOut'; readonly class: RouteOutClass; readonly channelTold: LegalChannel }
    | { readonly kind: 'merged'; readonly intoCaseId: string; readonly intoCaseNumber: string }
    | { readonly kind: 'answered' | 'withdrawn' | 'closed'; readonly at: string };
  /** Cases merged into this one. */
  readonly mergedCases: readonly CaseRef[];
  /** Notices that could not be given, and that nobody has had sent again; absent when there are none. */
  readonly failedNotices?: readonly FailedNotice[];
}

export type CaseState = MissingCase | ExistingCase;

export const initialCase: CaseState = { status: 'none', version: 0 };

/** Finished for good: nothing but supplements by merging may follow. A closed case is not terminal: it may be reopened. */
export const isTerminal = (state: CaseState): boolean =>
  state.status === 'answered' || state.status === 'routedOut' || state.status === 'merged' || state.status === 'withdrawn';

/** Assignments that a unit must still work on. */
export const openAssignments = (state: ExistingCase): readonly Assignment[] => state.assignments.filter((a) => a.status === 'open');

/** Supporting units that neither said what they contributed nor resolved their part: whoever judges the closure should know. */
export const unfinishedSupport = (state: ExistingCase): readonly Assignment[] =>
  openAssignments(state).filter(({ role, supportGiven }) => role === 'support' && !supportGiven);

export const findAssignment = (state: ExistingCase, assignmentId: string): Assignment | undefined =>
  state.assignments.find((a) => a.assignmentId === assignmentId);

/** Resolved = every lead assignment that still counts is resolved, and there is at least one. */
export const allLeadsResolved = (assignments: readonly Assignment[]): boolean => {
  const leads = assignments.filter((a) => a.role === 'lead' && (a.status === 'open' || a.status === 'resolved'));
  return leads.length > 0 && leads.every((a) => a.status === 'resolved');
};
