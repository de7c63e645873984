import { type CaseState, type Draft, type ExistingCase, Refusal } from '@suqiu/case';
import { ownCase, rolesOfDesk, type Who } from './who';

/** @zh 重发告知 */
export interface ResendNotice {
  readonly noticeId: string;
}

/** While a notice of the case has failed, wherever the case stands. Refuses NOTICE_NOT_FAILED besides what `ownCase` refuses. */
export function checkResendNotice(state: CaseState, who: Who): ExistingCase {
  const ofCase = ownCase(state, who, rolesOfDesk);
  if (ofCase.failedNotices === undefined) throw new Refusal('NOTICE_NOT_FAILED');
  return ofCase;
}

/** As the next revision, which is sent by itself: once for each time it failed. */
export function resendNotice(state: CaseState, { noticeId }: ResendNotice, who: Who): Draft[] {
  const failed = checkResendNotice(state, who).failedNotices?.find((notice) => notice.noticeId === noticeId);
  if (failed === undefined) throw new Refusal('NOTICE_NOT_FAILED');
  return [{ type: 'feedback.NoticeRepeated', data: { noticeId, revision: failed.revision + 1 } }];
}
