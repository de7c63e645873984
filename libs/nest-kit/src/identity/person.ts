import type { Actor, Role } from '@suqiu/case';
import { type AccessRule, scopeWidth } from './access-rule';

/** Roles a person may hold; `system` acts for timers and reactors only and is never in a token. */
export type PersonRole = Exclude<Role, 'system'>;

/** Who a verified token speaks of. */
export interface Person {
  /** The token's subject; stored as the actor's id. */
  readonly id: string;
  readonly roles: readonly PersonRole[];
  readonly unitId?: string;
  /** Six-digit division code. */
  readonly district?: string;
  /** For display to colleagues; never stored in the ledger. */
  readonly name?: string;
}

/**
 * The person in one role: of the roles the rule lets in, the one with the widest scope. Undefined when it lets in none.
 * An event names one role, so that history says in which capacity somebody acted.
 */
export function actorUnder(rule: AccessRule, person: Person): Actor | undefined {
  const width = (role: PersonRole): number => scopeWidth(rule[role]);
  const [role] = [...person.roles].filter((held) => width(held) > 0).sort((a, b) => width(b) - width(a));
  return role && actorAs(role, person);
}

/** The person in a role of theirs. */
export const actorAs = (role: PersonRole, person: Person): Actor => ({
  id: person.id,
  role,
  ...(person.unitId !== undefined && { unitId: person.unitId }),
  ...(person.district !== undefined && { district: person.district }),
});
