import {
  type Actor,
  type Assignment,
  type CaseState,
  type ExistingCase,
  findAssignment,
  holdsUnit,
  isTerminal,
  type Organisation,
  Refusal,
} from '@suqiu/case';

/** Who asks, and the organisation in force: which unit stands below which. */
export interface Who {
  readonly actor: Actor;
  readonly organisation: Organisation;
}

const rolesOfUnits: readonly Actor['role'][] = ['handler', 'unitLeader', 'subdistrict'];

/** The case and one unit's share of it, as a decider of this service sees them. */
export interface OwnAssignment {
  readonly ofCase: ExistingCase;
  readonly assignment: Assignment;
}

/**
 * The assignment a person of its unit, or of a unit above it, may work on; `system` may by policy. Refusals: CASE_NOT_FOUND,
 * ASSIGNMENT_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_UNIT.
 */
export function ownAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  const assignment = findAssignment(state, assignmentId);
  if (!assignment) throw new Refusal('ASSIGNMENT_NOT_FOUND');
  checkUnit(assignment, who);
  return { ofCase: state, assignment };
}

/**
 * The same, still to be worked on. Refusals besides: ASSIGNMENT_ENDED (resolved, returned or ended), CASE_ENDED. A supporting unit goes on
 * while the case is sent to another lead or followed up, until the case is closed.
 */
export function openAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = ownAssignment(state, who, assignmentId);
  if (own.assignment.status !== 'open') throw new Refusal('ASSIGNMENT_ENDED');
  if (isTerminal(own.ofCase) || own.ofCase.status === 'closed') throw new Refusal('CASE_ENDED');
  return own;
}

/** The same, and acknowledged. Refusal besides: ASSIGNMENT_NOT_ACKNOWLEDGED. */
export function acknowledgedAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = openAssignment(state, who, assignmentId);
  if (own.assignment.acknowledgedAt === undefined) throw new Refusal('ASSIGNMENT_NOT_ACKNOWLEDGED');
  return own;
}

/** Whether a person handles for the unit: holds a role that does, in it or in one above it. */
export const mayHandle = (who: Who, unitId: string): boolean =>
  rolesOfUnits.includes(who.actor.role) && holdsUnit(who.actor, who.organisation, unitId);

function checkUnit(assignment: Assignment, who: Who): void {
  if (who.actor.role === 'system') return;
  if (!rolesOfUnits.includes(who.actor.role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: rolesOfUnits.join(', ') });
  if (!mayHandle(who, assignment.unitId)) throw new Refusal('NOT_YOUR_UNIT');
}
