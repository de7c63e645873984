import type { CaseKind, ExistingCase } from '@suqiu/case';

/** @zh 回访口径 — what a district may set differently. */
export interface FollowUpPolicy {
  /** Stored with every closing that rests on it. */
  readonly version: number;
  /** Calls in vain after which a case may be closed without an answer. */
  readonly attemptsBeforeNotReached: number;
  /** Kinds that need no follow-up, because nobody waits for a result. */
  readonly kindsNotFollowedUp: readonly CaseKind[];
}

/**
 * Our own reading (假定口径): no published rule gives a figure. Version 0 for ever: closed cases name it, so its figures never change, and a policy
 * that is published counts from 1.
 */
export const assumedFollowUpPolicy: FollowUpPolicy = {
  version: 0,
  attemptsBeforeNotReached: 3,
  kindsNotFollowedUp: ['suggestion', 'praise'],
};

export const needsNoFollowUp = (ofCase: ExistingCase, policy: FollowUpPolicy): boolean =>
  ofCase.anonymous || policy.kindsNotFollowedUp.includes(ofCase.kind);
