import { type CaseState, type Draft, Refusal, type UnshelvingReason } from '@suqiu/case';
import { supervisedCase, type Who } from './who';

/** @zh 销账 */
export interface UnshelveCase {
  readonly reasonCode: UnshelvingReason;
}

/** Refuses what `supervisedCase` refuses, CASE_NOT_SHELVED. */
export function checkUnshelveCase(state: CaseState, who: Who): void {
  if (!supervisedCase(state, who).tracking.shelved) throw new Refusal('CASE_NOT_SHELVED');
}

export function unshelveCase(state: CaseState, { reasonCode }: UnshelveCase, who: Who): Draft[] {
  checkUnshelveCase(state, who);
  return [{ type: 'dispatch.CaseUnshelved', data: { reasonCode } }];
}
