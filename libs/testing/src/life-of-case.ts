import type { CaseEventType, CaseStatus } from '@suqiu/case';

type Steps = Partial<Record<CaseEventType, readonly CaseStatus[]>>;

/** Facts that are written down wherever a case stands: a supplement may also be a case merged into one that has ended, and of an ending people are told. */
const staying = (status: CaseStatus): Steps => ({
  'intake.CaseSupplemented': [status],
  'feedback.NoticeSent': [status],
  'feedback.NoticeFailed': [status],
  'feedback.NoticeRepeated': [status],
});

/** A call-out moves no case: while the case goes on, departments are called, answer and are judged. */
const callingOut = (status: CaseStatus): Steps => ({
  'dispatch.DepartmentsCalledOut': [status],
  'department.CheckedIn': [status],
  'department.CallOutDeclined': [status],
  'dispatch.CallOutDeclineJudged': [status],
  'dispatch.CallOutClosed': [status],
});

/** Standing in a list of its own moves no case: it may be hard, or shelved, wherever it stands while it goes on. */
const tracking = (status: CaseStatus): Steps => ({
  'dispatch.HardCaseListed': [status],
  'dispatch.HardCaseTracked': [status],
  'dispatch.HardCaseReleased': [status],
  'dispatch.CaseShelved': [status],
  'dispatch.CaseUnshelved': [status],
});

/** What is still found out about a case before it ends. */
const open = (status: CaseStatus): Steps => ({
  ...staying(status),
  ...callingOut(status),
  ...tracking(status),
  'intake.CaseClassified': [status],
  'intake.CaseMarked': [status],
});

/** How the district sorts a case and fixes who leads, as long as nobody says it is done. */
const sorting = (status: CaseStatus): Steps => ({ 'dispatch.CaseTriaged': [status], 'dispatch.JointReviewHeld': [status] });

/** What a supporting unit may still do when the case has moved on without it, the answers to its wishes, what its clocks do, and how it is urged and supervised. */
const supporting = (status: CaseStatus): Steps => ({
  'department.AssignmentAcknowledged': [status],
  'department.AssignmentHandedOver': [status],
  'department.FirstContactMade': [status],
  'department.FirstContactNotMade': [status],
  'department.InterimReported': [status],
  'department.FindingsRecorded': [status],
  'department.ReturnRequested': [status],
  'department.ReturnEndorsed': [status],
  'department.ReturnWithheld': [status],
  'department.ResolutionSubmitted': [status],
  'department.ResolutionSentBack': [status],
  'department.AssignmentResolved': [status],
  'dispatch.ReturnApproved': [status],
  'dispatch.ReturnRefused': [status],
  'dispatch.ReturnAdjudicated': [status],
  'department.ExtensionRequested': [status],
  'department.ExtensionEndorsed': [status],
  'department.ExtensionWithheld': [status],
  'dispatch.ExtensionGranted': [status],
  'dispatch.ExtensionRefused': [status],
  'dispatch.ClockPaused': [status],
  'dispatch.ClockResumed': [status],
  'dispatch.ClockWarned': [status],
  'dispatch.ClockBreached': [status],
  'dispatch.DueTimeRevised': [status],
  'dispatch.HandlingUrged': [status],
  'dispatch.SupervisionOpened': [status],
  'department.SupervisionAnswered': [status],
  'dispatch.SupervisionClosed': [status],
  'department.SupportGiven': [status],
});

/**
 * The life of a case (architecture §2): status × event → the statuses it may lead to. What is not here no decider may bring about.
 * libs/case proves that `evolve` keeps to it, the property tests that the deciders of all services do.
 */
export const lifeOfCase: Readonly<Record<'none' | CaseStatus, Steps>> = {
  none: { 'intake.CaseRegistered': ['registered'] },
  registered: {
    ...open('registered'),
    ...sorting('registered'),
    ...supporting('registered'),
    'intake.CaseAnswered': ['answered'],
    'intake.CaseRoutedOut': ['routedOut'],
    'intake.CaseMerged': ['merged'],
    'intake.CaseWithdrawn': ['withdrawn'],
    'dispatch.DispatchDeferred': ['registered'],
    'dispatch.CaseDispatched': ['handling'],
    // With its last lead returned, while a supporting unit still works.
    'dispatch.CaseRedispatched': ['handling'],
    'dispatch.CaseEscalated': ['registered'],
  },
  handling: {
    ...open('handling'),
    ...sorting('handling'),
    ...supporting('handling'),
    'intake.CaseWithdrawn': ['withdrawn'],
    'dispatch.CaseRedispatched': ['handling'],
    'dispatch.ReturnApproved': ['registered', 'handling', 'resolved'],
    'dispatch.ReturnAdjudicated': ['registered', 'handling', 'resolved'],
    'dispatch.TierChanged': ['handling'],
    'dispatch.CaseEscalated': ['handling'],
    // Only a lead asks for support, and only while it handles.
    'department.SupportRequested': ['handling'],
    'dispatch.SupportAssigned': ['handling'],
    'dispatch.SupportRefused': ['handling'],
    'department.AssignmentResolved': ['handling', 'resolved'],
  },
  resolved: {
    ...open('resolved'),
    ...supporting('resolved'),
    'dispatch.ClosureApproved': ['followUp'],
    'dispatch.ClosureRejected': ['handling'],
    'feedback.CaseReopened': ['handling'],
  },
  followUp: {
    ...open('followUp'),
    ...supporting('followUp'),
    'feedback.FollowUpRecorded': ['followUp'],
    'feedback.CaseClosed': ['closed'],
    'feedback.CaseReopened': ['handling'],
  },
  // Its caller may close a call-out after the case: the departments are then evaluated all the same.
  closed: { ...staying('closed'), 'dispatch.CallOutClosed': ['closed'], 'feedback.CaseReopened': ['handling'] },
  answered: staying('answered'),
  routedOut: staying('routedOut'),
  merged: staying('merged'),
  withdrawn: staying('withdrawn'),
};
