import { Refusal } from '@suqiu/case';

/** What is set aside is looked at again. Both days YYYY-MM-DD, Asia/Shanghai. Refuses REVIEW_DAY_PASSED for a review that does not lie ahead. */
export function checkReviewDay(nextReviewOn: string, day: string): void {
  if (nextReviewOn <= day) throw new Refusal('REVIEW_DAY_PASSED', { day: nextReviewOn });
}
