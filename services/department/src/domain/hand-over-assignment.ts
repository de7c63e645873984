import { type CaseState, type Draft, handlingPostsOf, isPresent, type Organisation, presentHolder, Refusal } from '@suqiu/case';
import { openAssignment, type OwnAssignment, type Who } from './who';

/** @zh 移交 */
export interface HandOverAssignment {
  readonly assignmentId: string;
  /** Account of who is to hold it, never a name. */
  readonly to: string;
}

/** Whether the sender holds it is known only with the day: see `handOverAssignment`. */
export const checkHandOverAssignment = (state: CaseState, who: Who, assignmentId: string): OwnAssignment =>
  openAssignment(state, who, assignmentId);

/**
 * By whoever holds it on the day (YYYY-MM-DD, Asia/Shanghai), or a leader of the unit or above it, to somebody present who has a handling post of
 * the unit or below it. Quiet if it is handed over so. Refuses besides: ASSIGNMENT_HELD_BY_ANOTHER, HOLDER_WITHOUT_POST, HOLDER_ABSENT.
 */
export function handOverAssignment(state: CaseState, { assignmentId, to }: HandOverAssignment, day: string, who: Who): Draft[] {
  const { assignment } = checkHandOverAssignment(state, who, assignmentId);
  const { actor, organisation } = who;
  const { holderId: from } = presentHolder(organisation, assignment, day);
  if (from !== actor.id && !['unitLeader', 'system'].includes(actor.role)) throw new Refusal('ASSIGNMENT_HELD_BY_ANOTHER');
  if (assignment.holderId === to) return [];
  checkTarget(organisation, assignment.unitId, to, day);
  return [{ type: 'department.AssignmentHandedOver', data: { assignmentId, ...(from !== undefined && { from }), to } }];
}

function checkTarget(organisation: Organisation, unitId: string, to: string, day: string): void {
  if (handlingPostsOf(organisation, unitId, to, day).length === 0) throw new Refusal('HOLDER_WITHOUT_POST', { account: to });
  if (!isPresent(organisation, to, day)) throw new Refusal('HOLDER_ABSENT', { account: to });
}
