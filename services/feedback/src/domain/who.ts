import { type Actor, type CaseState, covers, type ExistingCase, Refusal } from '@suqiu/case';

/** Who asks. */
export interface Who {
  readonly actor: Actor;
}

const rolesOfFollowUp: readonly Actor['role'][] = ['followUpOfficer'];
/** Who speaks with requesters, and hears what reached them. */
export const rolesOfDesk: readonly Actor['role'][] = ['operator', 'followUpOfficer'];

/** A case of one's own district, for these roles; `system` acts by policy. Refusals: CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT. */
export function ownCase(state: CaseState, { actor }: Who, roles = rolesOfFollowUp): ExistingCase {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  if (actor.role === 'system') return state;
  if (!roles.includes(actor.role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: roles.join(', ') });
  if (!covers(actor.district, state.district)) throw new Refusal('NOT_YOUR_DISTRICT');
  return state;
}

/** The same, in its follow-up window. Refusals besides: CLOSURE_NOT_APPROVED, CASE_ALREADY_CLOSED, NOT_IN_FOLLOW_UP. */
export function caseInFollowUp(state: CaseState, who: Who): ExistingCase {
  const own = ownCase(state, who);
  if (own.status === 'resolved') throw new Refusal('CLOSURE_NOT_APPROVED');
  if (own.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  if (own.status !== 'followUp') throw new Refusal('NOT_IN_FOLLOW_UP');
  return own;
}
