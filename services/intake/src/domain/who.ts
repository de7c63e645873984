import { type Actor, type CaseState, covers, type ExistingCase, isTerminal, Refusal, type Role } from '@suqiu/case';

/** Who asks. */
export interface Who {
  readonly actor: Actor;
}

/** Who decides what becomes of a case at the desk. */
export const deskRoles: readonly Role[] = ['operator', 'dispatcher'];

/**
 * A case of one's own district, or any for who belongs to the city; `system` acts by policy. Refusals: CASE_NOT_FOUND, ROLE_NOT_ALLOWED,
 * NOT_YOUR_DISTRICT.
 */
export function ownCase(state: CaseState, who: Who, roles: readonly Role[] = deskRoles): ExistingCase {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  checkRole(who, roles);
  checkDistrict(who, state.district);
  return state;
}

/** The same, not answered, routed out, withdrawn or closed, and not part of another. Refusals besides: CASE_ALREADY_MERGED, CASE_ENDED. */
export function openCase(state: CaseState, who: Who, roles?: readonly Role[]): ExistingCase {
  const own = ownCase(state, who, roles);
  if (own.ending?.kind === 'merged') throw new Refusal('CASE_ALREADY_MERGED', { number: own.ending.intoCaseNumber });
  if (isTerminal(own) || own.status === 'closed') throw new Refusal('CASE_ENDED');
  return own;
}

/** The same, still at the desk: no unit has it. Refusal besides: CASE_ALREADY_DISPATCHED. */
export function caseAtDesk(state: CaseState, who: Who): ExistingCase {
  const open = openCase(state, who);
  if (open.status !== 'registered') throw new Refusal('CASE_ALREADY_DISPATCHED');
  return open;
}

export function checkRole({ actor }: Who, roles: readonly Role[]): void {
  if (actor.role !== 'system' && !roles.includes(actor.role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: roles.join(', ') });
}

export function checkDistrict({ actor }: Who, district: string): void {
  if (actor.role !== 'system' && !covers(actor.district, district)) throw new Refusal('NOT_YOUR_DISTRICT');
}
