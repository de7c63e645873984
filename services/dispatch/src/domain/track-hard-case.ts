import { type CaseState, type Draft, type ExistingCase, Refusal } from '@suqiu/case';
import { requiredText } from './explanation';
import { checkReviewDay } from './review-day';
import { supervisedCase, type Who } from './who';

/** @zh 疑难跟踪 */
export interface TrackHardCase {
  readonly progress: string;
  /** YYYY-MM-DD, Asia/Shanghai, as `day`, which is today. */
  readonly nextReviewOn: string;
  readonly day: string;
}

/** A case that is listed as hard. Refuses what `supervisedCase` refuses, HARD_CASE_NOT_LISTED. */
export function checkHardCase(state: CaseState, who: Who): ExistingCase {
  const ofCase = supervisedCase(state, who);
  if (!ofCase.tracking.hard) throw new Refusal('HARD_CASE_NOT_LISTED');
  return ofCase;
}

/** From review to review: each is a fact of its own. Refuses besides TEXT_MISSING, REVIEW_DAY_PASSED. */
export function trackHardCase(state: CaseState, { progress, nextReviewOn, day }: TrackHardCase, who: Who): Draft[] {
  const ofCase = checkHardCase(state, who);
  checkReviewDay(nextReviewOn, day);
  return [{ type: 'dispatch.HardCaseTracked', data: { nextReviewOn }, personal: { progress: requiredText(ofCase, progress, 'progress') } }];
}
