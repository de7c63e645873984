import { type Actor, type Bilingual, both, type LedgerEvent, roleLabels } from '@suqiu/case';
import type { Names } from './names';
import { tellClocks } from './tell-clocks';
import { tellCalendar } from './tell-calendar';
import { tellCallOut } from './tell-call-out';
import { tellConfiguration } from './tell-configuration';
import { tellDepartment } from './tell-department';
import { tellDispatch } from './tell-dispatch';
import { tellEndorsement } from './tell-endorsement';
import { tellFeedback } from './tell-feedback';
import { tellIntake } from './tell-intake';
import { tellRouting } from './tell-routing';
import { tellTriage } from './tell-triage';
import { tellNotices } from './tell-notices';
import { tellSupervision } from './tell-supervision';
import { tellTracking } from './tell-tracking';
import { tellPost } from './tell-post';

/**
 * What happened, as one sentence in each language: who (role and unit) did what, with every clear fact of the event. No personal data: sealed
 * parts are not looked at. A new event type does not compile until it has words.
 */
export function sentenceOf(event: LedgerEvent, names: Names): Bilingual {
  const who = doer(event.actor, names);
  const what = tell(event, names);
  return both(`${who.zh}${what.zh}。`, `${who.en} ${what.en}.`);
}

function tell(event: LedgerEvent, names: Names): Bilingual {
  switch (event.type) {
    case 'intake.CaseRegistered':
    case 'intake.CaseSupplemented':
    case 'intake.CaseClassified':
    case 'intake.CaseMarked':
    case 'intake.CaseAnswered':
    case 'intake.CaseRoutedOut':
    case 'intake.CaseMerged':
    case 'intake.CaseWithdrawn':
      return tellIntake(event, names);
    case 'dispatch.CaseTriaged':
    case 'dispatch.JointReviewHeld':
      return tellTriage(event, names);
    case 'dispatch.RoutingRulesPublished':
      return tellRouting(event);
    case 'dispatch.CaseDispatched':
    case 'dispatch.CaseRedispatched':
    case 'dispatch.DispatchDeferred':
    case 'dispatch.ReturnApproved':
    case 'dispatch.ReturnRefused':
    case 'dispatch.ReturnAdjudicated':
    case 'dispatch.ClosureApproved':
    case 'dispatch.ClosureRejected':
      return tellDispatch(event, names);
    case 'dispatch.ClockWarned':
    case 'dispatch.ClockBreached':
    case 'dispatch.DueTimeRevised':
    case 'dispatch.ClockPaused':
    case 'dispatch.ClockResumed':
    case 'dispatch.TierChanged':
    case 'department.ExtensionRequested':
    case 'dispatch.ExtensionGranted':
    case 'dispatch.ExtensionRefused':
      return tellClocks(event, names);
    case 'dispatch.DepartmentsCalledOut':
    case 'dispatch.CallOutDeclineJudged':
    case 'dispatch.CallOutClosed':
    case 'department.CheckedIn':
    case 'department.CallOutDeclined':
      return tellCallOut(event, names);
    case 'dispatch.HandlingUrged':
    case 'dispatch.SupervisionOpened':
    case 'dispatch.SupervisionClosed':
    case 'department.SupervisionAnswered':
    case 'department.SupportRequested':
    case 'department.SupportGiven':
    case 'dispatch.SupportAssigned':
    case 'dispatch.SupportRefused':
      return tellSupervision(event, names);
    case 'dispatch.HardCaseListed':
    case 'dispatch.HardCaseTracked':
    case 'dispatch.HardCaseReleased':
    case 'dispatch.CaseShelved':
    case 'dispatch.CaseUnshelved':
    case 'dispatch.CaseEscalated':
      return tellTracking(event, names);
    case 'department.AssignmentAcknowledged':
    case 'department.AssignmentHandedOver':
    case 'department.FirstContactMade':
    case 'department.FirstContactNotMade':
    case 'department.InterimReported':
    case 'department.ReturnRequested':
    case 'department.FindingsRecorded':
    case 'department.AssignmentResolved':
      return tellDepartment(event, names);
    case 'department.ReturnEndorsed':
    case 'department.ReturnWithheld':
    case 'department.ExtensionEndorsed':
    case 'department.ExtensionWithheld':
    case 'department.ResolutionSubmitted':
    case 'department.ResolutionSentBack':
      return tellEndorsement(event, names);
    case 'feedback.FollowUpRecorded':
    case 'feedback.CaseReopened':
    case 'feedback.CaseClosed':
      return tellFeedback(event, names);
    case 'feedback.NoticeSent':
    case 'feedback.NoticeFailed':
    case 'feedback.NoticeRepeated':
    case 'feedback.NoticeOptedOut':
    case 'dispatch.NoticePolicyPublished':
      return tellNotices(event, names);
    case 'dispatch.UnitRegistered':
    case 'dispatch.UnitChanged':
    case 'dispatch.UnitEnded':
    case 'dispatch.UnitStepsSet':
    case 'dispatch.CatalogueEntryPublished':
    case 'dispatch.CatalogueEntryWithdrawn':
    case 'dispatch.IntakePolicyPublished':
    case 'dispatch.ClockPolicyPublished':
      return tellConfiguration(event, names);
    case 'dispatch.PostFilled':
    case 'dispatch.DeputyNamed':
    case 'dispatch.AbsenceRecorded':
      return tellPost(event, names);
    case 'dispatch.CalendarYearPublished':
    case 'dispatch.LocalClosurePublished':
    case 'dispatch.UnitHoursSet':
      return tellCalendar(event, names);
  }
}

/** A system's id is the policy that made it act, so it is said; a person's id is not. */
function doer(actor: Actor, names: Names): Bilingual {
  const role = roleLabels[actor.role];
  if (actor.role === 'system') return both(`${role.zh}（${actor.id}）`, `${role.en} (${actor.id})`);
  if (actor.unitId === undefined) return role;
  const unit = names.unit(actor.unitId);
  return both(`${role.zh}（${unit.zh}）`, `${role.en} (${unit.en})`);
}

/** What can be said of an event that this release does not know or cannot read. */
export const sentenceOfUnknown = ({ type, schemaVersion }: { readonly type: string; readonly schemaVersion: number }): Bilingual =>
  both(
    `事件 ${type} 第 ${schemaVersion} 版无法解读，按原样列出。`,
    `Event ${type} version ${schemaVersion} cannot be told; it is shown as stored.`,
  );
