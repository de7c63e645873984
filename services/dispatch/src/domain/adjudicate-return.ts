import { type CaseState, covers, type Draft, findAssignment, Refusal, type ReturnRefusalReason } from '@suqiu/case';
import { explained } from './explanation';
import { checkReturnFor } from './judge-return';
import { existing, type Who } from './who';

/** @zh 退单终审 */
export interface AdjudicateReturn {
  readonly assignmentId: string;
  readonly upheld: boolean;
  /** Why not; only if it is not upheld. */
  readonly reasonCode?: ReturnRefusalReason;
  readonly explanation?: string;
}

/**
 * The supervisor of the district, or of the city, rules on a third return of a case and on each later one. Refuses CASE_NOT_FOUND,
 * ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED, CASE_ALREADY_CLOSED, ASSIGNMENT_NOT_FOUND, RETURN_NOT_PENDING, RETURN_AWAITS_LEADER,
 * RETURN_FOR_DISPATCHER.
 */
export function checkAdjudicateReturn(state: CaseState, { actor }: Who, assignmentId?: string): void {
  const ofCase = existing(state);
  if (actor.role !== 'supervisor') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'supervisor' });
  if (!covers(actor.district, ofCase.district)) throw new Refusal('NOT_YOUR_DISTRICT');
  checkReturnFor('supervisor', ofCase, assignmentId);
}

/** For good: what is not upheld may not be asked for again. Refuses besides RETURN_RULING_REASON for a refusal without a reason, or a reason without a refusal. */
export function adjudicateReturn(state: CaseState, command: AdjudicateReturn, who: Who): Draft[] {
  const { assignmentId, upheld, reasonCode } = command;
  checkAdjudicateReturn(state, who, assignmentId);
  if (upheld !== (reasonCode === undefined)) throw new Refusal('RETURN_RULING_REASON');
  const ofCase = existing(state);
  const { nth, reasonCode: asked } = findAssignment(ofCase, assignmentId)!.returnPending!;
  const reasons = reasonCode === undefined ? [] : [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: reasonCode } }];
  return [
    {
      type: 'dispatch.ReturnAdjudicated',
      data: { assignmentId, nth, reasonCode: asked, upheld, reasons },
      ...explained(ofCase, command.explanation),
    },
  ];
}
