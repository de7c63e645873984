import { type CalledDepartment, type CaseState, type ExistingCase, findCallOut, holdsUnit, isTerminal, Refusal } from '@suqiu/case';
import type { Who } from './who';

const rolesOfDepartments: readonly Who['actor']['role'][] = ['handler', 'unitLeader'];

/** Which call-out, and which of the units called. */
export interface Call {
  readonly callOutId: string;
  readonly unitId: string;
}

export interface OwnCall {
  readonly ofCase: ExistingCase;
  readonly department: CalledDepartment;
}

/** Whether a person answers for a called department: holds a role that does, in it or in one above it. */
export const mayAnswerFor = ({ actor, organisation }: Who, unitId: string): boolean =>
  rolesOfDepartments.includes(actor.role) && holdsUnit(actor, organisation, unitId);

/**
 * A call that a person of the department, or of a unit above it, may answer. Refusals: CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_UNIT,
 * CALL_OUT_NOT_FOUND, UNIT_NOT_CALLED_OUT, CASE_ENDED (also when it is closed), CALL_OUT_ALREADY_CLOSED, CALL_OUT_UNIT_RELEASED.
 */
export function ownCall(state: CaseState, who: Who, { callOutId, unitId }: Call): OwnCall {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  if (!rolesOfDepartments.includes(who.actor.role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: rolesOfDepartments.join(', ') });
  if (!mayAnswerFor(who, unitId)) throw new Refusal('NOT_YOUR_UNIT');
  const callOut = findCallOut(state, callOutId);
  if (!callOut) throw new Refusal('CALL_OUT_NOT_FOUND');
  const department = callOut.departments.find((each) => each.unitId === unitId);
  if (!department) throw new Refusal('UNIT_NOT_CALLED_OUT', { unit: unitId });
  if (isTerminal(state) || state.status === 'closed') throw new Refusal('CASE_ENDED');
  if (callOut.status === 'closed') throw new Refusal('CALL_OUT_ALREADY_CLOSED');
  if (department.status === 'released') throw new Refusal('CALL_OUT_UNIT_RELEASED');
  return { ofCase: state, department };
}
