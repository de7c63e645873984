import { type Actor, covers, emptyOrganisation, holdsUnit, type Organisation, type Role, roles } from '@suqiu/case';
import { AppError } from '../errors/app-error';
import type { PersonRole } from './person';

/**
 * How far a role reaches:
 * - `any`: everything;
 * - `ownDistrict`: what belongs to a district the actor's division covers (a city's code covers its districts);
 * - `ownUnit`: what the actor's unit, or one below it, handles;
 * - `self`: what belongs to the actor in person.
 */
export const scopes = ['self', 'ownUnit', 'ownDistrict', 'any'] as const;
export type Scope = (typeof scopes)[number];

/** Who may use an endpoint, as data: a role that is absent may not. Stands beside the endpoint it protects (`@Allow`). */
export type AccessRule = Readonly<Partial<Record<PersonRole, Scope>>>;

/** What an action is aimed at, as far as it is known: absent means it belongs to nobody, and then only `any` reaches it. */
export interface AccessTarget {
  /** Units that handle it. */
  readonly unitIds?: readonly string[];
  /** Six-digit division code. */
  readonly district?: string;
  readonly personId?: string;
}

export type AccessFault = 'ROLE_NOT_ALLOWED' | 'NOT_YOURS' | 'NOT_YOUR_UNIT' | 'NOT_YOUR_DISTRICT';

export const personRoles = roles.filter((role): role is PersonRole => role !== 'system');

/** A rule that lets in every role without limit. */
export const anyRole = Object.fromEntries(personRoles.map((role) => [role, 'any'])) as AccessRule;

/** 0 for no access, growing with reach. */
export const scopeWidth = (scope: Scope | undefined): number => (scope === undefined ? 0 : scopes.indexOf(scope) + 1);

/**
 * Why the actor may not do this to the target; undefined when they may. Pure: the whole matrix of endpoint × role × unit × district can be
 * computed from the rules alone. Actors of the system itself are not persons and are not asked.
 */
export function accessFault(
  rule: AccessRule,
  actor: Actor,
  target: AccessTarget,
  organisation: Organisation = emptyOrganisation,
): AccessFault | undefined {
  const scope = scopeOf(rule, actor.role);
  return scope === undefined ? 'ROLE_NOT_ALLOWED' : outOfReach[scope](actor, target, organisation);
}

export const scopeOf = (rule: AccessRule, role: Role): Scope | undefined => (rule as Readonly<Partial<Record<Role, Scope>>>)[role];

type Reach = (actor: Actor, target: AccessTarget, organisation: Organisation) => AccessFault | undefined;

const outOfReach: Readonly<Record<Scope, Reach>> = {
  any: () => undefined,
  ownDistrict: (actor, { district }) => (covers(actor.district, district) ? undefined : 'NOT_YOUR_DISTRICT'),
  ownUnit: (actor, { unitIds = [] }, organisation) =>
    unitIds.some((unitId) => holdsUnit(actor, organisation, unitId)) ? undefined : 'NOT_YOUR_UNIT',
  self: (actor, { personId }) => (personId === actor.id ? undefined : 'NOT_YOURS'),
};

/** Throws the fault as an error of the catalogue. For reading; what a command may do is asked by its decider, on the state it rests on. */
export function assertMayAct(rule: AccessRule, actor: Actor, target: AccessTarget, organisation?: Organisation): void {
  const fault = accessFault(rule, actor, target, organisation);
  if (fault) throw new AppError(fault, fault === 'ROLE_NOT_ALLOWED' ? { roles: Object.keys(rule).join(', ') } : {});
}
