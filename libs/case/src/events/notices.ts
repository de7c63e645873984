// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
// Streams: `policy-notices` for what is told to whom, `case-<id>` for what was told, `notice-opt-out-<subject>` for what a requester does not want.
import type { Bilingual } from '../bilingual';
import type { NoticeChannel, NoticeFailure, NoticeRecipient } from '../vocabulary';
import type { Provenance } from './provenance';

/** The words of a notice. `{name}` stands for a clear fact of the event that is told (`noticeFacts`). */
export interface NoticeTemplate {
  readonly template: string;
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

/** Which event is told to whom, in which words, by which channels: one notice for each recipient and channel. */
export interface NoticeRule {
  readonly on: NoticeEventType;
  readonly to: NoticeRecipient;
  readonly template: string;
  readonly channels: readonly NoticeChannel[];
  /** The law asks for it: it is given also to who wants no notices. */
  readonly always?: true;
  /** It cannot wait until people are up. */
  readonly atAnyHour?: true;
}

/** @zh 告知口径 */
export interface NoticePolicy {
  readonly templates: readonly NoticeTemplate[];
  readonly rules: readonly NoticeRule[];
  /** When nobody is woken, HH:mm in Shanghai, `from` in the evening to `to` in the morning; with `daysOff` also on days that are not worked. */
  readonly quietHours: { readonly from: string; readonly to: string; readonly daysOff: boolean };
  /** Minutes before each further attempt; after the last one the notice has failed. */
  readonly retryMinutes: readonly number[];
}

/** Events that a policy may have told. */
export type NoticeEventType =
  | 'intake.CaseRegistered'
  | 'intake.CaseRoutedOut'
  | 'dispatch.CaseDispatched'
  | 'dispatch.CaseRedispatched'
  | 'dispatch.ReturnApproved'
  | 'dispatch.ReturnRefused'
  | 'dispatch.ExtensionGranted'
  | 'dispatch.ClosureApproved'
  | 'dispatch.ClockWarned'
  | 'dispatch.ClockBreached'
  | 'dispatch.DepartmentsCalledOut'
  | 'feedback.CaseClosed';

/** A notice as its outcome names it. Never an address, never what was said. */
export interface NoticeRef {
  /** UUIDv5 of the event that is told, template, recipient and channel. */
  readonly noticeId: string;
  /** 1, and one more each time a person has it sent again. */
  readonly revision: number;
  readonly template: string;
  readonly policyVersion: number;
  readonly channel: NoticeChannel;
  readonly recipientKind: NoticeRecipient;
  /** The unit that was told. */
  readonly unitId?: string;
}

/** @zh 告知口径事件 */
export interface NoticePolicyEvents {
  /** @zh 告知口径发布 */
  'dispatch.NoticePolicyPublished': NoticePolicy & Provenance;
}

/** @zh 告知事件 */
export interface NoticeEvents {
  /** @zh 已告知. Handed to the channel at this attempt; whether a person read it nobody knows. */
  'feedback.NoticeSent': NoticeRef & { readonly attempt: number };
  /** @zh 未能告知 */
  'feedback.NoticeFailed': NoticeRef & { readonly attempt: number; readonly reasonCode: NoticeFailure };
  /** @zh 重发告知. A person has a failed notice sent again, as its next revision. */
  'feedback.NoticeRepeated': { readonly noticeId: string; readonly revision: number };
}

/** @zh 谢绝告知事件 */
export interface NoticeOptOutEvents {
  /** @zh 谢绝告知. All channels the requester wants no notices by, whatever was said before; none: notices are wanted again. */
  'feedback.NoticeOptedOut': { readonly caseNumber: string; readonly channels: readonly NoticeChannel[] };
}
