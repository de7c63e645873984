/* eslint-disable max-lines -- one word for each event of a case: as long as the list of events */
import {
  type CalledStatus,
  type CaseEvent,
  type CaseEventType,
  caseStream,
  type EventData,
  type ExistingCase,
  foldCase,
  type NewAssignment,
  openAssignments,
} from '@suqiu/case';
import { aCallerUnitId, aCaseId, anEvent, anotherUnitId, aUnitId, type EventOverrides } from './an-event';
import {
  answers,
  basis,
  call,
  classification,
  clockOfCase,
  clockPins,
  notice,
  noticeActor,
  registration,
  straightToCentre,
  supervising,
  triage,
} from './case-defaults';

type Data<T extends CaseEventType> = Partial<EventData[T]>;

/**
 * The history of one case, told in the words of its life: `aCase().dispatched().acknowledged().resolved()`. Each word adds one event with
 * plain defaults; data and envelope can be overridden. A history never changes: each word gives a longer one, so a spec can branch.
 * It takes every event at every time: what may follow what is the deciders' business.
 */
export const aCase = (data: Data<'intake.CaseRegistered'> = {}, envelope: EventOverrides = {}): CaseHistory =>
  new CaseHistory(envelope.stream ?? caseStream(aCaseId), []).and('intake.CaseRegistered', { ...registration, ...data }, envelope);

export class CaseHistory implements Iterable<CaseEvent> {
  constructor(
    private readonly stream: string,
    readonly events: readonly CaseEvent[],
  ) {}

  /** `given(...aCase().dispatched())` */
  [Symbol.iterator](): Iterator<CaseEvent> {
    return this.events[Symbol.iterator]();
  }

  get state(): ExistingCase {
    return foldCase(this.events) as ExistingCase;
  }

  and<T extends CaseEventType>(type: T, data: EventData[T], envelope: EventOverrides = {}): CaseHistory {
    const event = anEvent(type, data, { stream: this.stream, version: this.events.length + 1, ...envelope });
    return new CaseHistory(this.stream, [...this.events, event as CaseEvent]);
  }

  supplemented = (data: Data<'intake.CaseSupplemented'> = {}, envelope?: EventOverrides) =>
    this.and('intake.CaseSupplemented', { attachments: [], externalRefs: [], ...data }, envelope);
  classified = (data: Data<'intake.CaseClassified'> = {}, envelope?: EventOverrides) =>
    this.and('intake.CaseClassified', { ...classification, ...data }, envelope);
  marked = (data: Data<'intake.CaseMarked'> = {}, envelope?: EventOverrides) =>
    this.and('intake.CaseMarked', { reasons: [], ...data }, envelope);
  answered = (data: Data<'intake.CaseAnswered'> = {}, envelope?: EventOverrides) =>
    this.and('intake.CaseAnswered', { basis: 'policy', attachments: [], ...data }, envelope);
  routedOut = (data: Data<'intake.CaseRoutedOut'> = {}, envelope?: EventOverrides) =>
    this.and(
      'intake.CaseRoutedOut',
      { class: 'litigationOrArbitration', channelTold: 'court', intakePolicyVersion: 1, reasons: [], ...data },
      envelope,
    );
  merged = (data: Data<'intake.CaseMerged'> = {}, envelope?: EventOverrides) =>
    this.and(
      'intake.CaseMerged',
      { intoCaseId: 'earlier-case', intoCaseNumber: 'SQ-310110-20260301-000001', reasons: [], ...data },
      envelope,
    );
  withdrawn = (data: Data<'intake.CaseWithdrawn'> = {}, envelope?: EventOverrides) =>
    this.and('intake.CaseWithdrawn', { reasonCode: 'requesterAsked', ...data }, envelope);

  dispatchDeferred = (data: Data<'dispatch.DispatchDeferred'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.DispatchDeferred',
      { reasons: [{ code: 'NO_CATALOGUE_ENTRY' }], catalogueVersion: 1, organisationVersion: 1, ...data },
      envelope,
    );
  /** To a lead alone, unless `assignments` says otherwise; see `lead` and `support`. */
  dispatched = (data: Data<'dispatch.CaseDispatched'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CaseDispatched', { ...basis, assignments: [lead()], copyTo: [], ...data }, envelope);
  /** Ends what is open and gives it to another unit. */
  redispatched = (data: Data<'dispatch.CaseRedispatched'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.CaseRedispatched',
      { ...basis, ended: this.openIds(), assignments: [lead('assignment-9', anotherUnitId)], copyTo: [], ...data },
      envelope,
    );
  triaged = (data: Data<'dispatch.CaseTriaged'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CaseTriaged', { ...triage, ...data }, envelope);
  /** The review alone; the dispatch that follows from it is a word of its own. */
  reviewed = (data: Data<'dispatch.JointReviewHeld'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.JointReviewHeld',
      { participants: [aUnitId, anotherUnitId], lead: anotherUnitId, support: [aUnitId], reasons: [], ...data },
      envelope,
    );
  returnApproved = (data: Data<'dispatch.ReturnApproved'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ReturnApproved', { ...this.asked(), reasonCode: 'notOurPowers', ...data }, envelope);
  returnRefused = (data: Data<'dispatch.ReturnRefused'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ReturnRefused', { ...this.asked(), reasons: [], ...data }, envelope);
  returnAdjudicated = (data: Data<'dispatch.ReturnAdjudicated'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ReturnAdjudicated', { ...this.asked(), reasonCode: 'notOurPowers', upheld: true, reasons: [], ...data }, envelope);
  closureApproved = (data: Data<'dispatch.ClosureApproved'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClosureApproved', { round: this.state.round, ...data }, envelope);
  closureRejected = (data: Data<'dispatch.ClosureRejected'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClosureRejected', { round: this.state.round, reopened: this.resolvedIds(), reasons: [], ...data }, envelope);

  /** Of the case's clock under `aClockPolicy`, unless `data` says otherwise. */
  clockWarned = (data: Data<'dispatch.ClockWarned'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClockWarned', { ...clockOfCase, lateByMs: 0, ...data }, envelope);
  clockBreached = (data: Data<'dispatch.ClockBreached'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClockBreached', { ...clockOfCase, lateByMs: 0, ...data }, envelope);
  dueTimeRevised = (data: Data<'dispatch.DueTimeRevised'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.DueTimeRevised', { cause: 'calendarPublished', clocks: clockPins, before: [], after: [], ...data }, envelope);
  clockPaused = (data: Data<'dispatch.ClockPaused'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClockPaused', { reasonCode: 'waitsForRequester', ...data }, envelope);
  clockResumed = (data: Data<'dispatch.ClockResumed'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ClockResumed', { ...data }, envelope);
  tierChanged = (data: Data<'dispatch.TierChanged'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.TierChanged', { tier: 'complex', before: this.state.tier, reasonCode: 'needsInvestigation', ...data }, envelope);
  extensionRequested = (data: Data<'department.ExtensionRequested'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.ExtensionRequested',
      { assignmentId: this.firstId(), nth: 1, days: 5, reasonCode: 'needsInvestigation', attachments: [], ...straightToCentre, ...data },
      envelope,
    );
  extensionEndorsed = (data: Data<'department.ExtensionEndorsed'> = {}, envelope?: EventOverrides) => {
    const { assignmentId, nth } = this.moreTimeAsked();
    return this.and('department.ExtensionEndorsed', { assignmentId, nth, ...data }, envelope);
  };
  extensionWithheld = (data: Data<'department.ExtensionWithheld'> = {}, envelope?: EventOverrides) => {
    const { assignmentId, nth } = this.moreTimeAsked();
    return this.and('department.ExtensionWithheld', { assignmentId, nth, reasons: [], ...data }, envelope);
  };
  extensionGranted = (data: Data<'dispatch.ExtensionGranted'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.ExtensionGranted', { ...this.moreTimeAsked(), requesterTold: 'telephone', ...data }, envelope);
  extensionRefused = (data: Data<'dispatch.ExtensionRefused'> = {}, envelope?: EventOverrides) => {
    const { assignmentId, nth } = this.moreTimeAsked();
    return this.and('dispatch.ExtensionRefused', { assignmentId, nth, reasons: [], ...data }, envelope);
  };

  /** By a subdistrict to one department that has no share of the case, unless `departments` says otherwise. */
  calledOut = (data: Data<'dispatch.DepartmentsCalledOut'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.DepartmentsCalledOut', { ...call, callOutId: `call-out-${this.state.callOuts.length + 1}`, ...data }, envelope);
  checkedIn = (data: Data<'department.CheckedIn'> = {}, envelope?: EventOverrides) =>
    this.and('department.CheckedIn', { ...this.called(), mode: 'onSite', ...data }, envelope);
  callOutDeclined = (data: Data<'department.CallOutDeclined'> = {}, envelope?: EventOverrides) =>
    this.and('department.CallOutDeclined', { ...this.called(), reasonCode: 'notOurPowers', attachments: [], ...data }, envelope);
  declineJudged = (data: Data<'dispatch.CallOutDeclineJudged'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CallOutDeclineJudged', { ...this.called('declined'), upheld: true, reasons: [], ...data }, envelope);
  callOutClosed = (data: Data<'dispatch.CallOutClosed'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CallOutClosed', { callOutId: this.called().callOutId, outcome: 'solved', neverCame: [], ...data }, envelope);

  urged = (data: Data<'dispatch.HandlingUrged'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.HandlingUrged', { assignmentIds: [this.firstId()], channel: 'system', kind: 'beforeDue', ...data }, envelope);
  /** Of the first open assignment, unless `assignmentIds` says otherwise. */
  supervisionOpened = (data: Data<'dispatch.SupervisionOpened'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.SupervisionOpened',
      { ...supervising, supervisionId: `supervision-${this.state.supervisions.length + 1}`, assignmentIds: [this.firstId()], ...data },
      envelope,
    );
  supervisionAnswered = (data: Data<'department.SupervisionAnswered'> = {}, envelope?: EventOverrides) =>
    this.and('department.SupervisionAnswered', { ...this.supervised(), attachments: [], ...data }, envelope);
  supervisionClosed = (data: Data<'dispatch.SupervisionClosed'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.SupervisionClosed', { supervisionId: this.supervised().supervisionId, outcome: 'carriedOut', ...data }, envelope);

  supportRequested = (data: Data<'department.SupportRequested'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.SupportRequested',
      { assignmentId: this.firstId(), supportId: 'support-1', unitIds: [anotherUnitId], attachments: [], ...data },
      envelope,
    );
  supportAssigned = (data: Data<'dispatch.SupportAssigned'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.SupportAssigned',
      { supportId: this.supportAsked(), assignments: [support('assignment-7')], clocks: clockPins, organisationVersion: 1, ...data },
      envelope,
    );
  supportRefused = (data: Data<'dispatch.SupportRefused'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.SupportRefused', { supportId: this.supportAsked(), reasons: [], ...data }, envelope);
  supportGiven = (data: Data<'department.SupportGiven'> = {}, envelope?: EventOverrides) =>
    this.and('department.SupportGiven', { assignmentId: this.supportingId(), ...data }, envelope);

  hardCaseListed = (data: Data<'dispatch.HardCaseListed'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.HardCaseListed', { reasonCode: 'legacy', nextReviewOn: '2026-04-02', ...data }, envelope);
  hardCaseTracked = (data: Data<'dispatch.HardCaseTracked'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.HardCaseTracked', { nextReviewOn: '2026-05-06', ...data }, envelope);
  hardCaseReleased = (data: Data<'dispatch.HardCaseReleased'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.HardCaseReleased', { outcome: 'settled', ...data }, envelope);
  shelved = (data: Data<'dispatch.CaseShelved'> = {}, envelope?: EventOverrides) =>
    this.and(
      'dispatch.CaseShelved',
      { kind: 'shelved', reasonCode: 'waitsForWorks', nextReviewOn: '2026-06-01', relatedCases: [], ...data },
      envelope,
    );
  unshelved = (data: Data<'dispatch.CaseUnshelved'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CaseUnshelved', { reasonCode: 'conditionsMet', ...data }, envelope);
  /** By a subdistrict to its district. */
  escalated = (data: Data<'dispatch.CaseEscalated'> = {}, envelope?: EventOverrides) =>
    this.and('dispatch.CaseEscalated', { toLevel: 'district', fromUnitId: aCallerUnitId, reasonCode: 'beyondPowers', ...data }, envelope);

  acknowledged = (data: Data<'department.AssignmentAcknowledged'> = {}, envelope?: EventOverrides) =>
    this.and('department.AssignmentAcknowledged', { assignmentId: this.firstId(), ...data }, envelope);
  handedOver = (data: Data<'department.AssignmentHandedOver'> = {}, envelope?: EventOverrides) =>
    this.and('department.AssignmentHandedOver', { assignmentId: this.firstId(), to: 'handler-2', ...data }, envelope);
  contacted = (data: Data<'department.FirstContactMade'> = {}, envelope?: EventOverrides) =>
    this.and('department.FirstContactMade', { assignmentId: this.firstId(), method: 'telephone', ...data }, envelope);
  notContacted = (data: Data<'department.FirstContactNotMade'> = {}, envelope?: EventOverrides) =>
    this.and('department.FirstContactNotMade', { assignmentId: this.firstId(), reasonCode: 'noAnswer', ...data }, envelope);
  interimReported = (data: Data<'department.InterimReported'> = {}, envelope?: EventOverrides) =>
    this.and('department.InterimReported', { assignmentId: this.firstId(), attachments: [], ...data }, envelope);
  returnRequested = (data: Data<'department.ReturnRequested'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.ReturnRequested',
      {
        assignmentId: this.firstId(),
        nth: this.state.returnsAsked + 1,
        reasonCode: 'notOurPowers',
        attachments: [],
        ...straightToCentre,
        ...data,
      },
      envelope,
    );
  returnEndorsed = (data: Data<'department.ReturnEndorsed'> = {}, envelope?: EventOverrides) =>
    this.and('department.ReturnEndorsed', { ...this.asked(), ...data }, envelope);
  returnWithheld = (data: Data<'department.ReturnWithheld'> = {}, envelope?: EventOverrides) =>
    this.and('department.ReturnWithheld', { ...this.asked(), reasons: [], ...data }, envelope);
  findingsRecorded = (data: Data<'department.FindingsRecorded'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.FindingsRecorded',
      { assignmentId: this.firstId(), fact: 'confirmed', claim: 'lawfulAndReasonable', siteVisited: true, attachments: [], ...data },
      envelope,
    );
  resolutionSubmitted = (data: Data<'department.ResolutionSubmitted'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.ResolutionSubmitted',
      { assignmentId: this.firstId(), outcome: 'solved', replyMethod: 'telephone', attachments: [], organisationVersion: 1, ...data },
      envelope,
    );
  resolutionSentBack = (data: Data<'department.ResolutionSentBack'> = {}, envelope?: EventOverrides) =>
    this.and('department.ResolutionSentBack', { assignmentId: this.firstId(), reasons: [], ...data }, envelope);
  resolved = (data: Data<'department.AssignmentResolved'> = {}, envelope?: EventOverrides) =>
    this.and(
      'department.AssignmentResolved',
      { assignmentId: this.firstId(), outcome: 'solved', replyMethod: 'telephone', attachments: [], ...data },
      envelope,
    );

  followedUp = (data: Data<'feedback.FollowUpRecorded'> = {}, envelope?: EventOverrides) =>
    this.and(
      'feedback.FollowUpRecorded',
      {
        round: this.state.round,
        attempt: this.state.followUps.attempts + 1,
        method: 'telephone',
        reached: true,
        ...answers,
        attachments: [],
        ...data,
      },
      envelope,
    );
  reopened = (data: Data<'feedback.CaseReopened'> = {}, envelope?: EventOverrides) =>
    this.and(
      'feedback.CaseReopened',
      { round: this.state.round + 1, reopened: this.resolvedIds(), reasonCode: 'unresolved', ...data },
      envelope,
    );
  closed = (data: Data<'feedback.CaseClosed'> = {}, envelope?: EventOverrides) =>
    this.and('feedback.CaseClosed', { round: this.state.round, basis: 'followedUp', followUpPolicyVersion: 0, ...data }, envelope);

  /** To the requester, by text message, unless `data` says otherwise. */
  noticeSent = (data: Data<'feedback.NoticeSent'> = {}, envelope: EventOverrides = {}) =>
    this.and('feedback.NoticeSent', { ...notice, attempt: 1, ...data }, { actor: noticeActor, ...envelope });
  noticeFailed = (data: Data<'feedback.NoticeFailed'> = {}, envelope: EventOverrides = {}) =>
    this.and('feedback.NoticeFailed', { ...notice, attempt: 1, reasonCode: 'noAddress', ...data }, { actor: noticeActor, ...envelope });
  noticeRepeated = (data: Data<'feedback.NoticeRepeated'> = {}, envelope?: EventOverrides) => {
    const { noticeId, revision } = this.state.failedNotices?.at(-1) ?? notice;
    return this.and('feedback.NoticeRepeated', { noticeId, revision: revision + 1, ...data }, envelope);
  };

  private openIds(): string[] {
    return openAssignments(this.state).map((a) => a.assignmentId);
  }

  private resolvedIds(): string[] {
    return this.state.assignments.filter((a) => a.status === 'resolved').map((a) => a.assignmentId);
  }

  /** The assignment a unit's event speaks of by default: the first open one, else the first. */
  private firstId(): string {
    return this.openIds()[0] ?? this.state.assignments[0]?.assignmentId ?? 'assignment-1';
  }

  /** The extension to be judged. */
  private moreTimeAsked(): { readonly assignmentId: string; readonly nth: number; readonly days: number } {
    const asking = this.state.assignments.find((a) => a.extensionPending);
    const { nth, days } = asking?.extensionPending ?? { nth: 1, days: 5 };
    return { assignmentId: asking?.assignmentId ?? this.firstId(), nth, days };
  }

  /** The call an event of a call-out speaks of by default: of the newest one, the first department that stands so. */
  private called(status: CalledStatus = 'called'): { readonly callOutId: string; readonly unitId: string } {
    const callOut = this.state.callOuts.at(-1);
    const department = callOut?.departments.find((each) => each.status === status) ?? callOut?.departments[0];
    return { callOutId: callOut?.callOutId ?? 'call-out-1', unitId: department?.unitId ?? call.departments[0] };
  }

  /** The answer an event of a supervision speaks of by default: of the newest one, the first that is missing. */
  private supervised(): { readonly supervisionId: string; readonly assignmentId: string } {
    const supervision = this.state.supervisions.at(-1);
    const asked = supervision?.asked.find(({ answeredAt }) => answeredAt === undefined) ?? supervision?.asked[0];
    return { supervisionId: supervision?.supervisionId ?? 'supervision-1', assignmentId: asked?.assignmentId ?? this.firstId() };
  }

  /** The wish for support to be judged. */
  private supportAsked(): string {
    return this.state.assignments.find((a) => a.supportPending)?.supportPending?.supportId ?? 'support-1';
  }

  private supportingId(): string {
    const supporting = openAssignments(this.state).find(({ role }) => role === 'support');
    return supporting?.assignmentId ?? this.firstId();
  }

  /** The return to be judged. */
  private asked(): { readonly assignmentId: string; readonly nth: number } {
    const asking = this.state.assignments.find((a) => a.returnPending);
    return { assignmentId: asking?.assignmentId ?? this.firstId(), nth: asking?.returnPending?.nth ?? 1 };
  }
}

export const lead = (assignmentId = 'assignment-1', unitId = aUnitId): NewAssignment => ({ assignmentId, unitId, role: 'lead' });
export const support = (assignmentId = 'assignment-2', unitId = anotherUnitId): NewAssignment => ({
  assignmentId,
  unitId,
  role: 'support',
});
