import { type CaseState, type Draft, type HardCaseReason, Refusal } from '@suqiu/case';
import { checkReviewDay } from './review-day';
import { supervisedCase, type Who } from './who';

/** @zh 列为疑难 */
export interface EnlistHardCase {
  readonly reasonCode: HardCaseReason;
  /** YYYY-MM-DD, Asia/Shanghai, as `day`, which is today. */
  readonly nextReviewOn: string;
  readonly day: string;
}

/** Wherever the case stands while it goes on. Refuses what `supervisedCase` refuses, HARD_CASE_ALREADY_LISTED. */
export function checkEnlistHardCase(state: CaseState, who: Who): void {
  if (supervisedCase(state, who).tracking.hard) throw new Refusal('HARD_CASE_ALREADY_LISTED');
}

/** Refuses besides REVIEW_DAY_PASSED. */
export function enlistHardCase(state: CaseState, { reasonCode, nextReviewOn, day }: EnlistHardCase, who: Who): Draft[] {
  checkEnlistHardCase(state, who);
  checkReviewDay(nextReviewOn, day);
  return [{ type: 'dispatch.HardCaseListed', data: { reasonCode, nextReviewOn } }];
}
