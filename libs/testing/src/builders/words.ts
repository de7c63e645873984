import type { CaseEventType } from '@suqiu/case';
import type { CaseHistory } from './a-case';

/** Each event of a case as the next word of a history, with its defaults: for specs that go through all of them. */
export const words: Readonly<Record<Exclude<CaseEventType, 'intake.CaseRegistered'>, (history: CaseHistory) => CaseHistory>> = {
  'intake.CaseSupplemented': (history) => history.supplemented(),
  'intake.CaseClassified': (history) => history.classified(),
  'intake.CaseMarked': (history) => history.marked(),
  'intake.CaseAnswered': (history) => history.answered(),
  'intake.CaseRoutedOut': (history) => history.routedOut(),
  'intake.CaseMerged': (history) => history.merged(),
  'intake.CaseWithdrawn': (history) => history.withdrawn(),
  'dispatch.DispatchDeferred': (history) => history.dispatchDeferred(),
  'dispatch.CaseDispatched': (history) => history.dispatched(),
  'dispatch.CaseRedispatched': (history) => history.redispatched(),
  'dispatch.ReturnApproved': (history) => history.returnApproved(),
  'dispatch.ReturnRefused': (history) => history.returnRefused(),
  'dispatch.ClosureApproved': (history) => history.closureApproved(),
  'dispatch.ClosureRejected': (history) => history.closureRejected(),
  'department.AssignmentAcknowledged': (history) => history.acknowledged(),
  'department.FirstContactMade': (history) => history.contacted(),
  'department.FirstContactNotMade': (history) => history.notContacted(),
  'department.InterimReported': (history) => history.interimReported(),
  'department.ReturnRequested': (history) => history.returnRequested(),
  'department.FindingsRecorded': (history) => history.findingsRecorded(),
  'department.AssignmentResolved': (history) => history.resolved(),
  'feedback.FollowUpRecorded': (history) => history.followedUp(),
  'feedback.CaseReopened': (history) => history.reopened(),
  'feedback.CaseClosed': (history) => history.closed(),
};
