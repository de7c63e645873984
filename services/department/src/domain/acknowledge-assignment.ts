import { type CaseState, type Draft, Refusal } from '@suqiu/case';
import { openAssignment, type OwnAssignment, type Who } from './who';

/** @zh 签收 */
export interface AcknowledgeAssignment {
  readonly assignmentId: string;
}

/** Once per round: a reopened assignment is acknowledged again. */
export function checkAcknowledgeAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = openAssignment(state, who, assignmentId);
  if (own.assignment.acknowledgedAt !== undefined) throw new Refusal('ASSIGNMENT_ALREADY_ACKNOWLEDGED');
  return own;
}

export function acknowledgeAssignment(state: CaseState, command: AcknowledgeAssignment, who: Who): Draft[] {
  checkAcknowledgeAssignment(state, who, command.assignmentId);
  return [{ type: 'department.AssignmentAcknowledged', data: { assignmentId: command.assignmentId } }];
}
