import { type CaseState, type Draft, type ExistingCase, type NoticeChannel, Refusal } from '@suqiu/case';
import type { NoticeOptOut } from './notice-opt-out';
import { ownCase, rolesOfDesk, type Who } from './who';

/** @zh 谢绝告知 — all channels by which the requester wants no notices; none: notices are wanted again. */
export interface OptOutOfNotices {
  readonly channels: readonly NoticeChannel[];
}

/** At any time, also after the end: the requester says so. Refuses ANONYMOUS_GETS_NO_NOTICES besides what `ownCase` refuses. */
export function checkOptOutOfNotices(state: CaseState, who: Who): ExistingCase {
  const ofCase = ownCase(state, who, rolesOfDesk);
  if (ofCase.anonymous) throw new Refusal('ANONYMOUS_GETS_NO_NOTICES');
  return ofCase;
}

/** On the stream of the requester, who is one person in one case; quiet when it stands like this already. Channels are kept in the order of the code table's names. */
export function optOutOfNotices(ofCase: ExistingCase, before: NoticeOptOut, command: OptOutOfNotices): Draft[] {
  const channels = [...new Set(command.channels)].sort();
  if (channels.join() === before.channels.join()) return [];
  return [{ type: 'feedback.NoticeOptedOut', data: { caseNumber: ofCase.caseNumber, channels } }];
}
