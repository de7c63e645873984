import type { ActionRule, CaseState } from '@suqiu/case';
import {
  checkCallOutDepartments,
  checkCloseCallOut,
  checkDispatchCase,
  checkHoldJointReview,
  checkJudgeCallOutDecline,
  checkJudgeClosure,
  checkJudgeReturn,
  checkRedispatchCase,
  checkTriageCase,
  type Who,
} from './domain';

/** What may be done to a case by this service, told by its deciders. */
export const dispatchActions: readonly ActionRule<CaseState, Who>[] = [
  { command: 'triage-case', check: checkTriageCase },
  { command: 'hold-joint-review', check: checkHoldJointReview },
  { command: 'dispatch-case', check: checkDispatchCase },
  { command: 'redispatch-case', check: checkRedispatchCase },
  { command: 'approve-return', check: (state, who) => checkJudgeReturn(state, who) },
  { command: 'refuse-return', check: (state, who) => checkJudgeReturn(state, who) },
  { command: 'approve-closure', check: checkJudgeClosure },
  { command: 'reject-closure', check: checkJudgeClosure },
  { command: 'call-out-departments', check: checkCallOutDepartments },
  { command: 'judge-call-out-decline', check: (state, who) => checkJudgeCallOutDecline(state, who) },
  { command: 'close-call-out', check: (state, who) => void checkCloseCallOut(state, who) },
];
