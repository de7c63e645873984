import { type CaseState, type Draft, type EventData, type ExistingCase, openSupervisions, Refusal } from '@suqiu/case';
import { type FollowUpPolicy, needsNoFollowUp } from './follow-up-policy';
import { caseInFollowUp, type Who } from './who';

/** @zh 结案依据 — as stored: add, never rename. */
export const closingBases = ['followedUp', 'notReached', 'notNeeded'] as const satisfies readonly ClosingBasis[];
export type ClosingBasis = EventData['feedback.CaseClosed']['basis'];

/** @zh 结案 */
export interface CloseCase {
  readonly basis: ClosingBasis;
}

/** Whether a basis stands: the requester was reached; calls in vain were enough; nobody is there to be called. */
export function standsOn(ofCase: ExistingCase, basis: ClosingBasis, policy: FollowUpPolicy): boolean {
  const { reached, attempts } = ofCase.followUps;
  switch (basis) {
    case 'followedUp':
      return reached;
    case 'notReached':
      return !reached && attempts >= policy.attemptsBeforeNotReached;
    case 'notNeeded':
      return !reached && needsNoFollowUp(ofCase, policy);
  }
}

/**
 * Allowed when any basis stands; else FOLLOW_UP_MISSING with the calls made and the calls needed. Not while the case is supervised or shelved:
 * SUPERVISION_OPEN, CASE_SHELVED.
 */
export function checkCloseCase(state: CaseState, who: Who, policy: FollowUpPolicy): ExistingCase {
  const ofCase = caseInFollowUp(state, who);
  if (openSupervisions(ofCase).length > 0) throw new Refusal('SUPERVISION_OPEN');
  if (ofCase.tracking.shelved) throw new Refusal('CASE_SHELVED');
  const stands = closingBases.some((basis) => standsOn(ofCase, basis, policy));
  if (!stands) throw missing(ofCase, policy);
  return ofCase;
}

/** The basis is said, not guessed: closing without a word of the requester is somebody's decision. CLOSING_BASIS_WRONG if only another one stands. */
export function closeCase(state: CaseState, command: CloseCase, who: Who, policy: FollowUpPolicy): Draft[] {
  const ofCase = checkCloseCase(state, who, policy);
  if (!standsOn(ofCase, command.basis, policy)) throw new Refusal('CLOSING_BASIS_WRONG', { basis: command.basis });
  return [{ type: 'feedback.CaseClosed', data: { round: ofCase.round, basis: command.basis, followUpPolicyVersion: policy.version } }];
}

const missing = (ofCase: ExistingCase, policy: FollowUpPolicy): Refusal =>
  new Refusal('FOLLOW_UP_MISSING', { attempts: ofCase.followUps.attempts, needed: policy.attemptsBeforeNotReached });
