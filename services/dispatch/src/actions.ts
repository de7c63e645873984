import type { ActionRule, CaseState } from '@suqiu/case';
import {
  checkAdjudicateReturn,
  checkCallOutDepartments,
  checkChangeTier,
  checkCloseCallOut,
  checkDispatchCase,
  checkJudgeCallOutDecline,
  checkJudgeClosure,
  checkJudgeExtension,
  checkJudgeReturn,
  checkPauseClock,
  checkRedispatchCase,
  checkResumeClock,
  type Who,
} from './domain';

/** What may be done to a case by this service, told by its deciders. */
export const dispatchActions: readonly ActionRule<CaseState, Who>[] = [
  { command: 'dispatch-case', check: checkDispatchCase },
  { command: 'redispatch-case', check: checkRedispatchCase },
  { command: 'approve-return', check: (state, who) => checkJudgeReturn(state, who) },
  { command: 'refuse-return', check: (state, who) => checkJudgeReturn(state, who) },
  { command: 'adjudicate-return', check: (state, who) => checkAdjudicateReturn(state, who) },
  { command: 'approve-closure', check: checkJudgeClosure },
  { command: 'reject-closure', check: checkJudgeClosure },
  { command: 'grant-extension', check: (state, who) => checkJudgeExtension(state, who) },
  { command: 'refuse-extension', check: (state, who) => checkJudgeExtension(state, who) },
  { command: 'pause-clock', check: checkPauseClock },
  { command: 'resume-clock', check: checkResumeClock },
  { command: 'change-tier', check: (state, who) => void checkChangeTier(state, who) },
  { command: 'call-out-departments', check: checkCallOutDepartments },
  { command: 'judge-call-out-decline', check: (state, who) => checkJudgeCallOutDecline(state, who) },
  { command: 'close-call-out', check: (state, who) => void checkCloseCallOut(state, who) },
];
