import { type CaseState, type Draft, findSupervision, Refusal, type SupervisionOutcome } from '@suqiu/case';
import { supervisedCase, type Who } from './who';

/** @zh 结束督办 */
export interface CloseSupervision {
  readonly supervisionId: string;
  readonly outcome: SupervisionOutcome;
}

/**
 * Answered or not: the outcome says what came of it. Without an id: any supervision of the case. Refuses what `supervisedCase` refuses,
 * SUPERVISION_NOT_FOUND, SUPERVISION_ALREADY_CLOSED.
 */
export function checkCloseSupervision(state: CaseState, who: Who, supervisionId?: string): void {
  const ofCase = supervisedCase(state, who);
  const asked =
    supervisionId === undefined ? ofCase.supervisions : [findSupervision(ofCase, supervisionId)].filter((found) => found !== undefined);
  if (asked.length === 0) throw new Refusal('SUPERVISION_NOT_FOUND');
  if (!asked.some(({ status }) => status === 'open')) throw new Refusal('SUPERVISION_ALREADY_CLOSED');
}

export function closeSupervision(state: CaseState, { supervisionId, outcome }: CloseSupervision, who: Who): Draft[] {
  checkCloseSupervision(state, who, supervisionId);
  return [{ type: 'dispatch.SupervisionClosed', data: { supervisionId, outcome } }];
}
