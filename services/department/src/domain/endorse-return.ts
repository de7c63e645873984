import { type CaseState, type Draft, Refusal, type ReturnRefusalReason } from '@suqiu/case';
import { ledAssignment } from './leader';
import { explained } from './texts';
import type { OwnAssignment, Who } from './who';

/** @zh 本单位同意退单 */
export interface EndorseReturn {
  readonly assignmentId: string;
  readonly explanation?: string;
}

/** @zh 本单位不同意退单 */
export interface WithholdReturn {
  readonly assignmentId: string;
  readonly reasonCode: ReturnRefusalReason;
  readonly explanation?: string;
}

/** A return waits for the leader of the unit. Refuses ENDORSEMENT_NOT_AWAITED, and what `ledAssignment` refuses. */
export function checkEndorseReturn(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = ledAssignment(state, who, assignmentId);
  if (own.assignment.returnPending?.endorsement !== 'awaited') throw new Refusal('ENDORSEMENT_NOT_AWAITED');
  return own;
}

/** The centre judges it from here on. */
export function endorseReturn(state: CaseState, { assignmentId, explanation }: EndorseReturn, who: Who): Draft[] {
  const { ofCase, assignment } = checkEndorseReturn(state, who, assignmentId);
  const { nth } = assignment.returnPending!;
  return [{ type: 'department.ReturnEndorsed', data: { assignmentId, nth }, ...explained(ofCase, explanation) }];
}

/** It ends in the unit: the centre never sees it, though it counts. */
export function withholdReturn(state: CaseState, { assignmentId, reasonCode, explanation }: WithholdReturn, who: Who): Draft[] {
  const { ofCase, assignment } = checkEndorseReturn(state, who, assignmentId);
  const reasons = [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: reasonCode } }];
  const { nth } = assignment.returnPending!;
  return [{ type: 'department.ReturnWithheld', data: { assignmentId, nth, reasons }, ...explained(ofCase, explanation) }];
}
