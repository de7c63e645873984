import type { LedgerEvent } from './envelope';
import type { CaseEventType, NoticeEvents } from './events';
import type { ExistingCase } from './state';

type NoticeEvent = LedgerEvent<keyof NoticeEvents>;

export const isOfNotices = (event: { readonly type: CaseEventType }): boolean => event.type.startsWith('feedback.Notice');

/** A case knows of its notices only which have failed, so that a person may have them sent again. */
export function evolveNotices(state: ExistingCase, event: NoticeEvent): ExistingCase {
  const { failedNotices = [], ...rest } = state;
  const { noticeId, revision } = event.data;
  const others = failedNotices.filter((failed) => failed.noticeId !== noticeId);
  const failed = event.type === 'feedback.NoticeFailed' ? [...others, { noticeId, revision }] : others;
  return { ...rest, ...(failed.length > 0 && { failedNotices: failed }) };
}
