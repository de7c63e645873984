import type { LedgerEvent, NoticeChannel } from '@suqiu/case';

/** What a requester does not want to be told by: the fold of stream `notice-opt-out-<subject>`. */
export interface NoticeOptOut {
  readonly version: number;
  readonly channels: readonly NoticeChannel[];
}

export type NoticeOptOutEvent = LedgerEvent<'feedback.NoticeOptedOut'>;

/** Each event says the whole of it. */
export const noticeOptOutFold = {
  initial: { version: 0, channels: [] } as NoticeOptOut,
  evolve: (_before: NoticeOptOut, { version, data }: NoticeOptOutEvent): NoticeOptOut => ({ version, channels: data.channels }),
};
