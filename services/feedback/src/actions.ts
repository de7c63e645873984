import type { ActionRule, CaseState } from '@suqiu/case';
import {
  checkCloseCase,
  checkOptOutOfNotices,
  checkRecordFollowUp,
  checkReopenCase,
  checkResendNotice,
  type FollowUpPolicy,
  type Who,
} from './domain';

/** What may be done to a case, under the policy in force. */
export const feedbackActions = (policy: FollowUpPolicy): readonly ActionRule<CaseState, Who>[] => [
  { command: 'record-follow-up', check: (state, who) => void checkRecordFollowUp(state, who) },
  { command: 'reopen-case', check: (state, who) => void checkReopenCase(state, who) },
  { command: 'close-case', check: (state, who) => void checkCloseCase(state, who, policy) },
  { command: 'opt-out-of-notices', check: (state, who) => void checkOptOutOfNotices(state, who) },
  { command: 'resend-notice', check: (state, who) => void checkResendNotice(state, who) },
];
