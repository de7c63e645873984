import { type CaseState, type Draft, Refusal } from '@suqiu/case';
import { narrative, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 协办反馈 */
export interface GiveSupport {
  readonly assignmentId: string;
  /** What the unit contributed. */
  readonly result: string;
}

/** A supporting unit says so once in a round; its assignment stays to be resolved. Refuses what `acknowledgedAssignment` refuses, ASSIGNMENT_ROLE_INVALID, SUPPORT_ALREADY_GIVEN. */
export function checkGiveSupport(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.role !== 'support') throw new Refusal('ASSIGNMENT_ROLE_INVALID');
  if (own.assignment.supportGiven) throw new Refusal('SUPPORT_ALREADY_GIVEN');
  return own;
}

/** Refuses besides TEXT_MISSING. */
export function giveSupport(state: CaseState, { assignmentId, result }: GiveSupport, who: Who): Draft[] {
  const { ofCase } = checkGiveSupport(state, who, assignmentId);
  const said = requireText(result, 'result');
  return [{ type: 'department.SupportGiven', data: { assignmentId }, personal: { result: narrative(ofCase, said) } }];
}
