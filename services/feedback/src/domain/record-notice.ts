import { type CaseState, type Draft, type NoticeFailure, type NoticeRef, Refusal } from '@suqiu/case';
import type { Who } from './who';

/** @zh 告知 — what became of a notice: handed to its channel, or not. */
export interface RecordNotice {
  readonly notice: NoticeRef;
  readonly attempt: number;
  /** Present when it failed. */
  readonly reasonCode?: NoticeFailure;
}

/** Wherever the case stands, since what people were told is a fact. Only policies tell. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED. */
export function recordNotice(state: CaseState, { notice, attempt, reasonCode }: RecordNotice, { actor }: Who): Draft[] {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  if (actor.role !== 'system') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'system' });
  const data = { ...notice, attempt };
  return [
    reasonCode === undefined ? { type: 'feedback.NoticeSent', data } : { type: 'feedback.NoticeFailed', data: { ...data, reasonCode } },
  ];
}
