import { type CaseState, type ClosureRejectionReason, type Draft, Refusal } from '@suqiu/case';
import { ledAssignment } from './leader';
import { explained } from './texts';
import type { OwnAssignment, Who } from './who';

/** @zh 批准办结 */
export interface ApproveResolution {
  readonly assignmentId: string;
}

/** @zh 退回修改 */
export interface SendBackResolution {
  readonly assignmentId: string;
  readonly reasonCode: ClosureRejectionReason;
  readonly explanation?: string;
}

/** A resolution waits for the leader of the unit. Refuses RESOLUTION_NOT_SUBMITTED, and what `ledAssignment` refuses. */
export function checkApproveResolution(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = ledAssignment(state, who, assignmentId);
  if (!own.assignment.resolutionPending) throw new Refusal('RESOLUTION_NOT_SUBMITTED');
  return own;
}

/** Resolved as it was submitted; reply and files stand there and are not repeated. */
export function approveResolution(state: CaseState, { assignmentId }: ApproveResolution, who: Who): Draft[] {
  const { assignment } = checkApproveResolution(state, who, assignmentId);
  return [{ type: 'department.AssignmentResolved', data: { assignmentId, ...assignment.resolutionPending!, attachments: [] } }];
}

/** The handler goes on; nothing has been resolved. */
export function sendBackResolution(state: CaseState, command: SendBackResolution, who: Who): Draft[] {
  const { assignmentId, reasonCode, explanation } = command;
  const { ofCase } = checkApproveResolution(state, who, assignmentId);
  const reasons = [{ code: 'CLOSURE_REJECTED_BY_PERSON', params: { reason: reasonCode } }];
  return [{ type: 'department.ResolutionSentBack', data: { assignmentId, reasons }, ...explained(ofCase, explanation) }];
}
