import type { EventType, Owner } from './events';

/**
 * Stored name → current schema version, by hand: renaming anything in the code cannot touch what is stored.
 * The first part of a name is its owner. A type that is not here is unknown, and unknown is loud, never skipped.
 */
export const eventTypes: Readonly<Record<EventType, number>> = {
  'intake.CaseRegistered': 1,
  'intake.CaseSupplemented': 1,
  'intake.CaseClassified': 1,
  'intake.CaseMarked': 1,
  'intake.CaseAnswered': 1,
  'intake.CaseRoutedOut': 1,
  'intake.CaseMerged': 1,
  'intake.CaseWithdrawn': 1,
  'dispatch.CaseDispatched': 2,
  'dispatch.CaseRedispatched': 2,
  'dispatch.DispatchDeferred': 1,
  'dispatch.ReturnApproved': 1,
  'dispatch.ReturnRefused': 1,
  'dispatch.ClosureApproved': 1,
  'dispatch.ClosureRejected': 1,
  'dispatch.DepartmentsCalledOut': 1,
  'dispatch.CallOutDeclineJudged': 1,
  'dispatch.CallOutClosed': 1,
  'dispatch.UnitRegistered': 1,
  'dispatch.UnitChanged': 1,
  'dispatch.UnitEnded': 1,
  'dispatch.PostFilled': 1,
  'dispatch.CatalogueEntryPublished': 1,
  'dispatch.CatalogueEntryWithdrawn': 1,
  'dispatch.IntakePolicyPublished': 1,
  'dispatch.ClockPolicyPublished': 1,
  'dispatch.ClockWarned': 1,
  'dispatch.ClockBreached': 1,
  'dispatch.DueTimeRevised': 1,
  'dispatch.ClockPaused': 1,
  'dispatch.ClockResumed': 1,
  'dispatch.TierChanged': 1,
  'dispatch.ExtensionGranted': 1,
  'dispatch.ExtensionRefused': 1,
  'dispatch.CalendarYearPublished': 1,
  'dispatch.LocalClosurePublished': 1,
  'dispatch.UnitHoursSet': 1,
  'department.AssignmentAcknowledged': 1,
  'department.FirstContactMade': 1,
  'department.FirstContactNotMade': 1,
  'department.InterimReported': 1,
  'department.ReturnRequested': 1,
  'department.ExtensionRequested': 1,
  'department.FindingsRecorded': 1,
  'department.AssignmentResolved': 1,
  'department.CheckedIn': 1,
  'department.CallOutDeclined': 1,
  'feedback.FollowUpRecorded': 1,
  'feedback.CaseReopened': 1,
  'feedback.CaseClosed': 1,
};

export const isKnownType = (type: string): type is EventType => Object.hasOwn(eventTypes, type);
export const currentSchemaVersion = (type: EventType): number => eventTypes[type];
export const ownerOf = (type: EventType): Owner => type.slice(0, type.indexOf('.')) as Owner;
