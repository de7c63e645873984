import type { CaseEvent } from './evolve';
import { type Assignment, type ExistingCase, openAssignments } from './state';

type AssignmentEvent = Extract<
  CaseEvent,
  {
    type:
      | 'intake.CaseAnswered'
      | 'intake.CaseRoutedOut'
      | 'intake.CaseMerged'
      | 'intake.CaseWithdrawn'
      | 'dispatch.CaseDispatched'
      | 'dispatch.CaseRedispatched'
      | 'dispatch.ReturnApproved'
      | 'dispatch.ReturnRefused'
      | 'dispatch.ReturnAdjudicated'
      | 'dispatch.ExtensionGranted'
      | 'dispatch.ExtensionRefused'
      | 'dispatch.ClockPaused'
      | 'dispatch.ClockResumed'
      | 'dispatch.ClosureRejected'
      | 'dispatch.HandlingUrged'
      | 'dispatch.SupportAssigned'
      | 'dispatch.SupportRefused'
      | 'department.SupportRequested'
      | 'department.SupportGiven'
      | 'department.AssignmentAcknowledged'
      | 'department.AssignmentHandedOver'
      | 'department.FirstContactMade'
      | 'department.FirstContactNotMade'
      | 'department.FindingsRecorded'
      | 'department.ExtensionRequested'
      | 'department.ExtensionEndorsed'
      | 'department.ExtensionWithheld'
      | 'department.ReturnRequested'
      | 'department.ReturnEndorsed'
      | 'department.ReturnWithheld'
      | 'department.ResolutionSubmitted'
      | 'department.ResolutionSentBack'
      | 'department.AssignmentResolved'
      | 'feedback.CaseReopened';
  }
>;

/** What an event means for the units' shares of the case. */
export function evolveAssignments(state: ExistingCase, event: AssignmentEvent): ExistingCase {
  switch (event.type) {
    case 'dispatch.CaseDispatched':
      return { ...state, assignments: [...state.assignments, ...opened(event)] };
    case 'dispatch.CaseRedispatched': {
      const ended = change(state, event.data.ended, (a) => ({ ...settled(a), status: 'ended' }));
      return { ...ended, assignments: [...ended.assignments, ...opened(event)] };
    }
    // With its last lead returned, a case may end while a supporting unit still works on it.
    case 'intake.CaseAnswered':
    case 'intake.CaseRoutedOut':
    case 'intake.CaseMerged':
    case 'intake.CaseWithdrawn':
      return change(state, openIds(state), (a) => ({ ...settled(a), status: 'ended' }));
    case 'dispatch.ReturnApproved':
      return change(state, [event.data.assignmentId], (a) => ({ ...settled(a), status: 'returned' }));
    case 'dispatch.ReturnAdjudicated':
      return change(state, [event.data.assignmentId], (a) =>
        event.data.upheld ? { ...settled(a), status: 'returned' } : { ...kept(a), returnBarred: true },
      );
    case 'dispatch.ReturnRefused':
    case 'department.ReturnWithheld':
      return change(state, [event.data.assignmentId], kept);
    case 'department.ReturnRequested': {
      const { assignmentId, nth, reasonCode, endorsement } = event.data;
      return change(state, [assignmentId], (a) => ({ ...a, returnPending: { nth, reasonCode, endorsement } }));
    }
    case 'department.ReturnEndorsed':
      return change(state, [event.data.assignmentId], (a) =>
        a.returnPending ? { ...a, returnPending: { ...a.returnPending, endorsement: 'given' } } : a,
      );
    case 'department.ExtensionRequested': {
      const { assignmentId, nth, days, endorsement } = event.data;
      return change(state, [assignmentId], (a) => ({ ...a, extensionPending: { nth, days, endorsement }, extensionsAsked: nth }));
    }
    case 'department.ExtensionEndorsed':
      return change(state, [event.data.assignmentId], (a) =>
        a.extensionPending ? { ...a, extensionPending: { ...a.extensionPending, endorsement: 'given' } } : a,
      );
    case 'dispatch.ExtensionGranted':
      return change(state, [event.data.assignmentId], (a) => ({ ...judged(a), extendedDays: a.extendedDays + event.data.days }));
    case 'dispatch.ExtensionRefused':
    case 'department.ExtensionWithheld':
      return change(state, [event.data.assignmentId], judged);
    case 'dispatch.ClockPaused':
    case 'dispatch.ClockResumed':
      return change(state, event.data.assignmentId === undefined ? openIds(state) : [event.data.assignmentId], (a) => ({
        ...a,
        paused: event.type === 'dispatch.ClockPaused',
      }));
    case 'department.AssignmentAcknowledged':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, acknowledgedAt: event.occurredAt }));
    case 'department.AssignmentHandedOver':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, holderId: event.data.to }));
    case 'department.FirstContactMade':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, firstContact: 'made' }));
    case 'department.FirstContactNotMade':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, firstContact: 'notMade' }));
    case 'department.FindingsRecorded':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, findingsRecorded: true }));
    case 'department.ResolutionSubmitted': {
      const { assignmentId, outcome, replyMethod } = event.data;
      return change(state, [assignmentId], (a) => ({ ...a, resolutionPending: { outcome, replyMethod } }));
    }
    case 'department.ResolutionSentBack':
      return change(state, [event.data.assignmentId], withoutSubmission);
    case 'department.AssignmentResolved':
      return change(state, [event.data.assignmentId], (a) => ({ ...settled(a), status: 'resolved', outcome: event.data.outcome }));
    case 'dispatch.HandlingUrged':
      return change(state, event.data.assignmentIds, (a) => ({ ...a, urged: a.urged + 1 }));
    case 'department.SupportRequested': {
      const { assignmentId, supportId, unitIds } = event.data;
      return change(state, [assignmentId], (a) => ({ ...a, supportPending: { supportId, unitIds } }));
    }
    case 'dispatch.SupportAssigned': {
      const judged = change(state, askedBy(state, event.data.supportId), helped);
      return { ...judged, assignments: [...judged.assignments, ...opened(event)] };
    }
    case 'dispatch.SupportRefused':
      return change(state, askedBy(state, event.data.supportId), helped);
    case 'department.SupportGiven':
      return change(state, [event.data.assignmentId], (a) => ({ ...a, supportGiven: true }));
    case 'dispatch.ClosureRejected':
    case 'feedback.CaseReopened':
      return change(state, event.data.reopened, reopened);
  }
}

type Assigning = Extract<AssignmentEvent, { type: 'dispatch.CaseDispatched' | 'dispatch.CaseRedispatched' | 'dispatch.SupportAssigned' }>;

const opened = (event: Assigning): Assignment[] =>
  event.data.assignments.map((a) => ({
    ...a,
    status: 'open',
    dispatchedAt: event.occurredAt,
    findingsRecorded: false,
    urged: 0,
    supportGiven: false,
    returnBarred: false,
    ...withoutExtension,
  }));

const withoutExtension = { extensionsAsked: 0, extendedDays: 0, paused: false };

/** Nothing waits to be judged any more: what ends a share ends what it asked for, and a pause has nothing left to hold. */
function settled(assignment: Assignment): Assignment {
  return { ...withoutSubmission(kept(judged(helped(assignment)))), paused: false };
}

/** Without a pending return: the unit keeps its share and everything else it asked for. */
function kept(assignment: Assignment): Assignment {
  const { returnPending: _pending, ...rest } = assignment;
  return rest;
}

/** Without a pending extension. */
function judged(assignment: Assignment): Assignment {
  const { extensionPending: _pending, ...rest } = assignment;
  return rest;
}

/** Without a pending wish for support. */
function helped(assignment: Assignment): Assignment {
  const { supportPending: _pending, ...rest } = assignment;
  return rest;
}

/** Without a resolution that waits for the leader. */
function withoutSubmission(assignment: Assignment): Assignment {
  const { resolutionPending: _pending, ...rest } = assignment;
  return rest;
}

/** Handling starts anew: what was found and answered before stays in the history, not in the way. */
function reopened(assignment: Assignment): Assignment {
  const { outcome: _outcome, firstContact: _contact, acknowledgedAt: _acknowledged, ...rest } = settled(assignment);
  return { ...rest, ...withoutExtension, status: 'open', findingsRecorded: false, supportGiven: false };
}

const askedBy = ({ assignments }: ExistingCase, supportId: string): string[] =>
  assignments.flatMap((a) => (a.supportPending?.supportId === supportId ? [a.assignmentId] : []));

const openIds = (state: ExistingCase): string[] => openAssignments(state).map((a) => a.assignmentId);

const change = (state: ExistingCase, ids: readonly string[], to: (assignment: Assignment) => Assignment): ExistingCase => ({
  ...state,
  assignments: state.assignments.map((a) => (ids.includes(a.assignmentId) ? to(a) : a)),
});
