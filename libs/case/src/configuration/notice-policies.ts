import type { LedgerEvent } from '../envelope';
import type { NoticeEventType, NoticePolicy, Provenance } from '../events';
import type { NoticeFact } from '../vocabulary';

/** One publication of the whole policy: from which place in the log it speaks, and its first day (YYYY-MM-DD, Asia/Shanghai). */
export interface PublishedNoticePolicy extends Provenance {
  readonly version: number;
  readonly position: string;
  readonly policy: NoticePolicy;
}

/** @zh 告知口径 — the fold of stream `policy-notices` at one version: all publications, in the order of the log. */
export interface NoticePolicies {
  readonly version: number;
  readonly published: readonly PublishedNoticePolicy[];
}

export type NoticePolicyEvent = LedgerEvent<'dispatch.NoticePolicyPublished'>;

export const noNoticePolicies: NoticePolicies = { version: 0, published: [] };

/** Folds further publications; the given policies are not changed. */
export function foldNoticePolicies(from: NoticePolicies, events: readonly NoticePolicyEvent[]): NoticePolicies {
  const last = events[events.length - 1];
  if (!last) return from;
  return { version: last.version, published: [...from.published, ...events.map(published)] };
}

function published({ version, position, data }: NoticePolicyEvent): PublishedNoticePolicy {
  const { source, assumed, effectiveFrom, ...policy } = data;
  return { version, position, policy, source, assumed, effectiveFrom };
}

/** The publication that began last by that day; of those of one day the later. Undefined: none has begun, and nobody is told anything. */
export function noticePolicyOn({ published: all }: NoticePolicies, day: string): PublishedNoticePolicy | undefined {
  return all
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<PublishedNoticePolicy | undefined>((best, next) => (best && best.effectiveFrom > next.effectiveFrom ? best : next), undefined);
}

/**
 * What the policy of that day says of an event at a place in the log. A publication says nothing of what had been written before it: a policy
 * that is new, or read again from the beginning, tells nobody of the past.
 */
export const noticePolicyFor = ({ version, published: all }: NoticePolicies, at: { readonly day: string; readonly position: string }) =>
  noticePolicyOn({ version, published: all.filter(({ position }) => position < at.position) }, at.day);

/** The facts each event has to tell; a template may name no others. The units it concerns are told only of events with a `unit`. */
export const noticeFactsOf: Readonly<Record<NoticeEventType, readonly NoticeFact[]>> = {
  'intake.CaseRegistered': ['caseNumber', 'day'],
  'intake.CaseRoutedOut': ['caseNumber', 'day', 'channelTold', 'routeOutClass'],
  'dispatch.CaseDispatched': ['caseNumber', 'day', 'unit', 'role'],
  'dispatch.CaseRedispatched': ['caseNumber', 'day', 'unit', 'role'],
  'dispatch.ReturnApproved': ['caseNumber', 'day', 'unit'],
  'dispatch.ReturnRefused': ['caseNumber', 'day', 'unit'],
  'dispatch.ExtensionGranted': ['caseNumber', 'day', 'unit', 'days'],
  'dispatch.ClosureApproved': ['caseNumber', 'day'],
  'dispatch.ClockWarned': ['caseNumber', 'day', 'unit', 'clock', 'dueAt'],
  'dispatch.ClockBreached': ['caseNumber', 'day', 'unit', 'clock', 'dueAt'],
  'dispatch.DepartmentsCalledOut': ['caseNumber', 'day', 'unit', 'caller', 'callOutType'],
  'feedback.CaseClosed': ['caseNumber', 'day'],
};

/** The names in a template, each as often as it stands there; braces that hold no name are left out. */
export const namesInTemplate = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
