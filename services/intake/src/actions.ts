import type { ActionRule, CaseState } from '@suqiu/case';
import {
  checkAnswerCase,
  checkClassifyCase,
  checkMarkCase,
  checkMergeCase,
  checkRouteOutCase,
  checkSupplementCase,
  checkWithdrawCase,
  type Who,
} from './domain';

/** What may be done to a case by this service, told by its deciders. */
export const intakeActions: readonly ActionRule<CaseState, Who>[] = [
  { command: 'supplement-case', check: (state, who) => void checkSupplementCase(state, who) },
  { command: 'classify-case', check: (state, who) => void checkClassifyCase(state, who) },
  { command: 'mark-case', check: (state, who) => void checkMarkCase(state, who) },
  { command: 'answer-case', check: (state, who) => void checkAnswerCase(state, who) },
  { command: 'route-out-case', check: (state, who) => void checkRouteOutCase(state, who) },
  { command: 'merge-case', check: (state, who) => void checkMergeCase(state, who) },
  { command: 'withdraw-case', check: (state, who) => void checkWithdrawCase(state, who) },
];
