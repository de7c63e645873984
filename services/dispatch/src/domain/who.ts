import { type Actor, type CaseState, covers, type ExistingCase, isTerminal, type Organisation, Refusal } from '@suqiu/case';

/** Who asks, and the organisation in force. */
export interface Who {
  readonly actor: Actor;
  readonly organisation: Organisation;
}

/** Refuses CASE_NOT_FOUND. */
export function existing(state: CaseState): ExistingCase {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  return state;
}

/** Refuses CASE_ENDED for a case answered, routed out, merged or withdrawn. */
export function refuseEnded(ofCase: ExistingCase): void {
  if (isTerminal(ofCase)) throw new Refusal('CASE_ENDED');
}

/** A dispatcher acts on the cases of his district, one of the city's level on all. Refuses ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT. */
export function checkDispatcher(ofCase: ExistingCase, { actor }: Who): void {
  if (actor.role !== 'dispatcher') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'dispatcher' });
  if (!covers(actor.district, ofCase.district)) throw new Refusal('NOT_YOUR_DISTRICT');
}

/**
 * A case that goes on, for who supervises it: dispatchers and supervisors of its district, those of the city's level for all. Refuses
 * CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED, CASE_ALREADY_CLOSED.
 */
export function supervisedCase(state: CaseState, { actor }: Who): ExistingCase {
  const ofCase = existing(state);
  if (!supervisors.includes(actor.role)) throw new Refusal('ROLE_NOT_ALLOWED', { roles: supervisors.join(', ') });
  if (!covers(actor.district, ofCase.district)) throw new Refusal('NOT_YOUR_DISTRICT');
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  return ofCase;
}

const supervisors: readonly Actor['role'][] = ['dispatcher', 'supervisor'];

/** What policies decide, no person may. Refuses ROLE_NOT_ALLOWED. */
export function checkSystem({ actor }: Who): void {
  if (actor.role !== 'system') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'system' });
}

/**
 * An administrator configures his own district, one of the city's level everything; `system` seeds. Refuses ROLE_NOT_ALLOWED,
 * NOT_YOUR_DISTRICT. `district` is a six-digit code, `cityCode` for what holds everywhere.
 */
export function checkAdministrator({ actor }: Who, district: string): void {
  if (actor.role === 'system') return;
  if (actor.role !== 'administrator') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  if (!covers(actor.district, district)) throw new Refusal('NOT_YOUR_DISTRICT');
}
