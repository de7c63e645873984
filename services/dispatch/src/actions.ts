import { type ActionRule, type CaseState, unfinishedSupport } from '@suqiu/case';
import {
  checkApproveClosure,
  checkApproveReturn,
  checkCallOutDepartments,
  checkChangeTier,
  checkCloseCallOut,
  checkCloseSupervision,
  checkDispatchCase,
  checkHoldJointReview,
  checkEnlistHardCase,
  checkEscalateCase,
  checkHardCase,
  checkJudgeCallOutDecline,
  checkJudgeClosure,
  checkJudgeExtension,
  checkJudgeReturn,
  checkPauseClock,
  checkRedispatchCase,
  checkResumeClock,
  checkTriageCase,
  checkJudgeSupport,
  checkOpenSupervision,
  checkShelveCase,
  checkUnshelveCase,
  checkUrgeHandling,
  type Who,
} from './domain';

type Rule = ActionRule<CaseState, Who>;

const warnOfSupport = (state: CaseState) =>
  state.status !== 'none' && unfinishedSupport(state).length > 0 ? 'SUPPORT_UNFINISHED' : undefined;

/** What may be done to a case by this service, told by its deciders. */
export const dispatchActions: readonly Rule[] = [
  { command: 'triage-case', check: checkTriageCase },
  { command: 'hold-joint-review', check: checkHoldJointReview },
  { command: 'dispatch-case', check: checkDispatchCase },
  { command: 'redispatch-case', check: checkRedispatchCase },
  { command: 'assign-support', check: (state, who) => void checkJudgeSupport(state, who) },
  { command: 'refuse-support', check: (state, who) => void checkJudgeSupport(state, who) },
  { command: 'approve-return', check: (state, who) => checkApproveReturn(state, who) },
  { command: 'refuse-return', check: (state, who) => checkJudgeReturn(state, who) },
  { command: 'approve-closure', check: checkApproveClosure, warn: warnOfSupport },
  { command: 'reject-closure', check: checkJudgeClosure },
  { command: 'grant-extension', check: (state, who) => checkJudgeExtension(state, who) },
  { command: 'refuse-extension', check: (state, who) => checkJudgeExtension(state, who) },
  { command: 'pause-clock', check: checkPauseClock },
  { command: 'resume-clock', check: checkResumeClock },
  { command: 'change-tier', check: (state, who) => void checkChangeTier(state, who) },
  { command: 'call-out-departments', check: checkCallOutDepartments },
  { command: 'judge-call-out-decline', check: (state, who) => checkJudgeCallOutDecline(state, who) },
  { command: 'close-call-out', check: (state, who) => void checkCloseCallOut(state, who) },
  { command: 'urge-handling', check: (state, who) => void checkUrgeHandling(state, who) },
  { command: 'open-supervision', check: (state, who) => void checkOpenSupervision(state, who) },
  { command: 'close-supervision', check: (state, who) => checkCloseSupervision(state, who) },
  { command: 'enlist-hard-case', check: checkEnlistHardCase },
  { command: 'track-hard-case', check: (state, who) => void checkHardCase(state, who) },
  { command: 'release-hard-case', check: (state, who) => void checkHardCase(state, who) },
  { command: 'shelve-case', check: (state, who) => void checkShelveCase(state, who) },
  { command: 'unshelve-case', check: checkUnshelveCase },
  { command: 'escalate-case', check: (state, who) => void checkEscalateCase(state, who) },
];
