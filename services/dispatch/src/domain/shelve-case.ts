import { type CaseState, type Draft, type ExistingCase, Refusal, type ShelvingKind, type ShelvingReason } from '@suqiu/case';
import { requiredText } from './explanation';
import { type NamedCase, relatedCases } from './related-cases';
import { checkReviewDay } from './review-day';
import { supervisedCase, type Who } from './who';

export const maxShelvedTogether = 6;

/** @zh 挂账 — whoever may shelve has approved it. */
export interface ShelveCase {
  readonly kind: ShelvingKind;
  readonly reasonCode: ShelvingReason;
  /** YYYY-MM-DD, Asia/Shanghai, as `day`, which is today. */
  readonly nextReviewOn: string;
  /** At most 6 (domain.md §3). */
  readonly related: readonly NamedCase[];
  readonly explanation: string;
  readonly day: string;
}

/** Wherever the case stands while it goes on; its clocks go on too. Refuses what `supervisedCase` refuses, CASE_ALREADY_SHELVED. */
export function checkShelveCase(state: CaseState, who: Who): ExistingCase {
  const ofCase = supervisedCase(state, who);
  if (ofCase.tracking.shelved) throw new Refusal('CASE_ALREADY_SHELVED');
  return ofCase;
}

/** Refuses besides REVIEW_DAY_PASSED, TEXT_MISSING and what `relatedCases` refuses. */
export function shelveCase(state: CaseState, command: ShelveCase, who: Who): Draft[] {
  const { kind, reasonCode, nextReviewOn, related, day } = command;
  const ofCase = checkShelveCase(state, who);
  checkReviewDay(nextReviewOn, day);
  return [
    {
      type: 'dispatch.CaseShelved',
      data: { kind, reasonCode, nextReviewOn, relatedCases: relatedCases(ofCase, related, maxShelvedTogether) },
      personal: { explanation: requiredText(ofCase, command.explanation, 'explanation') },
    },
  ];
}
