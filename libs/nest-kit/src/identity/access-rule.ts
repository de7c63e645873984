import { type Actor, type Role, roles } from '@suqiu/case';
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

/** Unit → the unit above it, on the day asked about. */
export type UnitTree = (unitId: string) => string | undefined;

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
export function accessFault(rule: AccessRule, actor: Actor, target: AccessTarget, above: UnitTree): AccessFault | undefined {
  const scope = (rule as Readonly<Partial<Record<Role, Scope>>>)[actor.role];
  return scope === undefined ? 'ROLE_NOT_ALLOWED' : outOfReach[scope](actor, target, above);
}

type Reach = (actor: Actor, target: AccessTarget, above: UnitTree) => AccessFault | undefined;

const outOfReach: Readonly<Record<Scope, Reach>> = {
  any: () => undefined,
  ownDistrict: (actor, { district }) => (covers(actor.district, district) ? undefined : 'NOT_YOUR_DISTRICT'),
  ownUnit: (actor, { unitIds = [] }, above) =>
    unitIds.some((unit) => standsAbove(actor.unitId, unit, above)) ? undefined : 'NOT_YOUR_UNIT',
  self: (actor, { personId }) => (personId === actor.id ? undefined : 'NOT_YOURS'),
};

export const mayAct = (rule: AccessRule, actor: Actor, target: AccessTarget, above: UnitTree): boolean =>
  accessFault(rule, actor, target, above) === undefined;

/** Throws the fault as an error of the catalogue. Call it inside `decide`, where the target is the state the decision rests on. */
export function assertMayAct(rule: AccessRule, actor: Actor, target: AccessTarget, above: UnitTree): void {
  const fault = accessFault(rule, actor, target, above);
  if (fault) throw new AppError(fault, fault === 'ROLE_NOT_ALLOWED' ? { roles: Object.keys(rule).join(', ') } : {});
}

/** 310000 (a city) covers 310110 (a district of it); a district covers itself. */
const covers = (own: string | undefined, other: string | undefined): boolean =>
  own !== undefined && other !== undefined && other.startsWith(own.replace(/(00)+$/, ''));

/** Deeper than any hierarchy of units; ends a circle that faulty data might hold. */
const deepest = 12;

function standsAbove(own: string | undefined, unitId: string, above: UnitTree): boolean {
  let unit: string | undefined = unitId;
  for (let level = 0; unit !== undefined && level < deepest; level += 1) {
    if (unit === own) return true;
    unit = above(unit);
  }
  return false;
}
