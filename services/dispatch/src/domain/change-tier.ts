import { type CaseState, type Draft, type ExistingCase, Refusal, type Tier, type TierReason } from '@suqiu/case';
import { explained } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 变更办理层级 */
export interface ChangeTier {
  readonly tier: Tier;
  readonly reasonCode: TierReason;
  readonly explanation?: string;
}

/** What makes a matter hard (疑难): that several departments are concerned does not (domain.md §1, reading A). */
const reasonsForHard: readonly TierReason[] = ['legacyMatter', 'policyGap', 'needsInvestigation'];

/**
 * While it is handled: limits follow the tier from here on. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED,
 * CASE_NOT_DISPATCHED, CASE_ALREADY_RESOLVED.
 */
export function checkChangeTier(state: CaseState, who: Who): ExistingCase {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'registered') throw new Refusal('CASE_NOT_DISPATCHED');
  if (ofCase.status !== 'handling') throw new Refusal('CASE_ALREADY_RESOLVED');
  return ofCase;
}

/** Refuses besides: TIER_UNCHANGED {tier}, TIER_REASON_INVALID {tier, reason}. */
export function changeTier(state: CaseState, { tier, reasonCode, explanation }: ChangeTier, who: Who): Draft[] {
  const ofCase = checkChangeTier(state, who);
  if (tier === ofCase.tier) throw new Refusal('TIER_UNCHANGED', { tier });
  if (tier === 'hard' && !reasonsForHard.includes(reasonCode)) throw new Refusal('TIER_REASON_INVALID', { tier, reason: reasonCode });
  return [{ type: 'dispatch.TierChanged', data: { tier, before: ofCase.tier, reasonCode }, ...explained(ofCase, explanation) }];
}
