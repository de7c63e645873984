import { broughtBy } from './attachments';
import type { LedgerEvent } from './envelope';
import type { CaseEventType } from './events';
import { evolveAssignments } from './evolve-assignments';
import { endedWithCase, evolveCallOuts } from './evolve-call-outs';
import { receivedFirst } from './evolve-first-receiver';
import { evolveNotices, isOfNotices } from './evolve-notices';
import { registered } from './evolve-registered';
import { evolveSupervisions, supervisionsEnded } from './evolve-supervisions';
import { evolveTracking, takenUp, withoutEscalation } from './evolve-tracking';
import { evolveReturns } from './evolve-returns';
import { LedgerCorrupt } from './ledger-corrupt';
import { allLeadsResolved, type CaseState, type ExistingCase } from './state';
import { caseIdOf } from './streams';
import type { Reason } from './vocabulary';

export type CaseEvent = LedgerEvent<CaseEventType>;

/**
 * The only meaning of a case's events: state(v) = evolve(state(v-1), event v). Total: every event type is handled, and a recorded fact is
 * never refused; only a stream that no decider could have written (a second registration, an event before the first) is an error.
 */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  if (event.type === 'intake.CaseRegistered') {
    if (state.status !== 'none') throw new LedgerCorrupt('CASE_REGISTERED_TWICE', event.stream, event.version);
    return registered(event, caseIdOf(event.stream));
  }
  if (state.status === 'none') throw new LedgerCorrupt('CASE_NOT_REGISTERED', event.stream, event.version);
  return {
    ...evolveExisting(state, event),
    version: event.version,
    // What people are told of a case changes nothing in it.
    lastChangedAt: isOfNotices(event) ? state.lastChangedAt : event.occurredAt,
    attachments: [...state.attachments, ...broughtBy(event)],
  };
}

type LaterEvent = Exclude<CaseEvent, { type: 'intake.CaseRegistered' }>;

function evolveExisting(state: ExistingCase, event: LaterEvent): ExistingCase {
  switch (event.type) {
    case 'intake.CaseSupplemented':
      return {
        ...state,
        externalRefs: [...state.externalRefs, ...event.data.externalRefs],
        mergedCases: event.data.mergedCase === undefined ? state.mergedCases : [...state.mergedCases, event.data.mergedCase],
      };
    case 'intake.CaseClassified': {
      const { category: _before, routeOutProposal: _proposed, ...rest } = state;
      const { category, routeOutProposal, kind, place, certain } = event.data;
      return {
        ...rest,
        kind,
        place,
        // The number keeps the district of the registration; who is responsible follows the place.
        district: place.district ?? rest.district,
        categoryCertain: certain,
        terms: event.data.by === 'rules' ? termsOf(event.data.reasons) : rest.terms,
        ...(category && { category }),
        ...(routeOutProposal && { routeOutProposal }),
      };
    }
    case 'intake.CaseMarked':
      return {
        ...state,
        urgency: event.data.urgency ?? state.urgency,
        confidentiality: event.data.confidentiality ?? state.confidentiality,
        professionalClaimant: event.data.professionalClaimant ?? state.professionalClaimant,
      };
    case 'intake.CaseAnswered':
      return { ...ended(state, event), status: 'answered', ending: { kind: 'answered', at: event.occurredAt } };
    case 'intake.CaseRoutedOut':
      return {
        ...ended(state, event),
        status: 'routedOut',
        ending: { kind: 'routedOut', class: event.data.class, channelTold: event.data.channelTold },
      };
    case 'intake.CaseMerged':
      return {
        ...ended(state, event),
        status: 'merged',
        ending: { kind: 'merged', intoCaseId: event.data.intoCaseId, intoCaseNumber: event.data.intoCaseNumber },
      };
    case 'intake.CaseWithdrawn':
      return { ...ended(state, event), status: 'withdrawn', ending: { kind: 'withdrawn', at: event.occurredAt } };
    case 'dispatch.DispatchDeferred':
      return { ...state, deferredBecause: event.data.reasons };
    case 'dispatch.CaseTriaged': {
      const { class: triageClass, leadByDepartment, exceptionReason } = event.data;
      return { ...state, triage: { class: triageClass, leadByDepartment, ...(exceptionReason !== undefined && { exceptionReason }) } };
    }
    case 'dispatch.JointReviewHeld': {
      const { participants, lead, support } = event.data;
      const jointReview = { participants, lead, support, at: event.occurredAt };
      return { ...state, jointReview, firstReceiver: { unitId: lead, since: event.occurredAt } };
    }
    case 'dispatch.CaseDispatched':
    case 'dispatch.CaseRedispatched':
      return {
        ...takenUp(evolveAssignments(receivedFirst(state, event), event), event),
        status: 'handling',
        copyTo: event.data.copyTo,
        tier: event.data.tier,
        clockPins: event.data.clocks,
        deferredBecause: [],
        round: Math.max(state.round, 1),
      };
    case 'dispatch.ReturnApproved':
    case 'dispatch.ReturnAdjudicated':
      return evolveReturns(onward(evolveAssignments(receivedFirst(state, event), event)), event);
    case 'department.ReturnRequested':
    case 'department.ReturnWithheld':
    case 'dispatch.ReturnRefused':
      return evolveReturns(evolveAssignments(state, event), event);
    case 'department.ReturnEndorsed':
    case 'department.ExtensionEndorsed':
    case 'department.ExtensionWithheld':
    case 'department.ResolutionSubmitted':
    case 'department.ResolutionSentBack':
    case 'department.AssignmentAcknowledged':
    case 'department.AssignmentHandedOver':
    case 'department.FirstContactMade':
    case 'department.FirstContactNotMade':
    case 'department.FindingsRecorded':
    case 'department.ExtensionRequested':
    case 'dispatch.ExtensionGranted':
    case 'dispatch.ExtensionRefused':
    case 'dispatch.HandlingUrged':
    case 'dispatch.SupportRefused':
    case 'department.SupportRequested':
    case 'department.SupportGiven':
      return evolveAssignments(state, event);
    case 'dispatch.SupportAssigned':
      return takenUp(evolveAssignments(state, event), event);
    case 'dispatch.ClockPaused':
    case 'dispatch.ClockResumed':
      return {
        ...evolveAssignments(state, event),
        paused: event.data.assignmentId === undefined ? event.type === 'dispatch.ClockPaused' : state.paused,
      };
    case 'dispatch.TierChanged':
      return { ...state, tier: event.data.tier };
    case 'dispatch.DueTimeRevised':
      return { ...state, clockPins: event.data.clocks };
    case 'dispatch.ClockWarned':
    case 'dispatch.ClockBreached':
      return state;
    case 'department.InterimReported':
      return state;
    case 'department.AssignmentResolved':
      return onward(evolveAssignments(state, event));
    case 'dispatch.DepartmentsCalledOut':
    case 'dispatch.CallOutDeclineJudged':
    case 'dispatch.CallOutClosed':
    case 'department.CheckedIn':
    case 'department.CallOutDeclined':
      return evolveCallOuts(state, event);
    case 'dispatch.SupervisionOpened':
      return takenUp(evolveSupervisions(state, event), event);
    case 'dispatch.SupervisionClosed':
    case 'department.SupervisionAnswered':
      return evolveSupervisions(state, event);
    case 'dispatch.HardCaseListed':
    case 'dispatch.HardCaseTracked':
    case 'dispatch.HardCaseReleased':
    case 'dispatch.CaseShelved':
    case 'dispatch.CaseUnshelved':
    case 'dispatch.CaseEscalated':
      return evolveTracking(state, event);
    case 'dispatch.ClosureApproved':
      return { ...state, status: 'followUp', closureApprovedAt: event.recordedAt };
    case 'dispatch.ClosureRejected':
      return { ...evolveAssignments(state, event), status: 'handling' };
    case 'feedback.FollowUpRecorded':
      return { ...state, followUps: followedUp(state, event.data) };
    case 'feedback.CaseReopened': {
      const { closureApprovedAt: _approved, ending: _ending, ...rest } = evolveAssignments(state, event);
      return { ...rest, status: 'handling', round: event.data.round, followUps: { attempts: 0, reached: false } };
    }
    case 'feedback.CaseClosed':
      return { ...state, status: 'closed', tracking: {}, ending: { kind: 'closed', at: event.occurredAt } };
    case 'feedback.NoticeSent':
    case 'feedback.NoticeFailed':
    case 'feedback.NoticeRepeated':
      return evolveNotices(state, event);
    default:
      return unreachable(event);
  }
}

/** What units still had to do with the case ends with it. */
const ended = (state: ExistingCase, event: Parameters<typeof evolveAssignments>[1]): ExistingCase => ({
  ...evolveAssignments(state, event),
  callOuts: endedWithCase(state.callOuts),
  supervisions: supervisionsEnded(state.supervisions),
  tracking: {},
});

/** Where handling stands by its leads: over when all are resolved, back for a new dispatch when none is left. What supporting units do later moves nothing. */
function onward(state: ExistingCase): ExistingCase {
  const { status, assignments } = state;
  if (status !== 'handling') return state;
  // What ends the clocks of the case ends their pause.
  if (allLeadsResolved(assignments)) return { ...withoutEscalation(state), status: 'resolved', paused: false };
  return assignments.some((a) => a.role === 'lead' && a.status === 'open') ? state : { ...state, status: 'registered' };
}

/** What the rules say they found, whichever rule it was. */
const termsOf = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.flatMap(({ params }) => (Array.isArray(params?.['terms']) ? (params['terms'] as readonly string[]) : []))),
];

const followedUp = (state: ExistingCase, data: LedgerEvent<'feedback.FollowUpRecorded'>['data']): ExistingCase['followUps'] => ({
  attempts: data.attempt,
  reached: state.followUps.reached || data.reached,
  ...(data.resolved !== undefined
    ? { resolved: data.resolved }
    : state.followUps.resolved !== undefined && { resolved: state.followUps.resolved }),
  ...(data.satisfied !== undefined
    ? { satisfied: data.satisfied }
    : state.followUps.satisfied !== undefined && { satisfied: state.followUps.satisfied }),
});

function unreachable(event: never): never {
  throw new LedgerCorrupt('EVENT_TYPE_UNKNOWN', (event as CaseEvent).stream, (event as CaseEvent).version);
}

/** Folds a whole stream (or its prefix) from nothing. */
export const foldCase = (events: readonly CaseEvent[]): CaseState => events.reduce(evolve, { status: 'none', version: 0 } as CaseState);
