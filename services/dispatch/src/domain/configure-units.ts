import {
  describedSince,
  type Draft,
  existsOn,
  isDay,
  lastChangedOn,
  type Organisation,
  type Provenance,
  Refusal,
  type RegisteredUnit,
  type Unit,
  type UnitDescription,
} from '@suqiu/case';
import { checkAdministrator, type Who } from './who';

/** @zh 单位登记 · 单位变更 — the unit as it is to stand. */
export interface DescribeUnit {
  readonly unit: UnitDescription;
  readonly provenance: Provenance;
}

/** @zh 单位撤销 */
export interface EndUnit {
  readonly unitId: string;
  /** First day the unit no longer exists. */
  readonly endsOn: string;
  readonly successorId?: string;
  readonly source: string;
}

/** A new unit under an existing one. The same registration again is quiet. Refuses UNIT_ALREADY_REGISTERED and what `checkDescription` refuses. */
export function registerUnit(organisation: Organisation, command: DescribeUnit, who: Who): Draft[] {
  const { unit, provenance } = command;
  checkAdministrator(who, unit.district);
  const before = organisation.units.get(unit.unitId);
  if (before && sameUnit(before, command) && before.effectiveFrom === provenance.effectiveFrom && before.endsOn === undefined) return [];
  if (before) throw new Refusal('UNIT_ALREADY_REGISTERED', { unit: unit.unitId });
  checkDescription(organisation, command);
  return [{ type: 'dispatch.UnitRegistered', data: { ...unit, ...provenance } }];
}

/**
 * The whole unit as it stands from a day on, which may not lie ahead: who asks what a unit is means its newest description. On the days before,
 * it stays what it was. Quiet if nothing but its provenance changes.
 * Refuses UNIT_UNKNOWN, UNIT_ENDED, EFFECTIVE_DATE_INVALID and what `checkDescription` refuses.
 */
export function changeUnit(organisation: Organisation, command: DescribeUnit & { readonly day: string }, who: Who): Draft[] {
  const { unit, provenance, day } = command;
  const before = registered(organisation, unit.unitId);
  checkAdministrator(who, before.district);
  checkAdministrator(who, unit.district);
  if (before.endsOn !== undefined) throw new Refusal('UNIT_ENDED', { unit: unit.unitId });
  if (sameUnit(before, command)) return [];
  if (provenance.effectiveFrom < lastChangedOn(before) || provenance.effectiveFrom > day) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkDescription(organisation, command);
  return [{ type: 'dispatch.UnitChanged', data: { ...unit, ...provenance } }];
}

/**
 * No unit may be left without one above it, so units below it end first or a successor takes its place (then each is moved by `changeUnit`). A
 * successor has no end announced, and stands neither in the unit's own place nor below it. Its open assignments stay: a dispatcher moves them.
 * Refuses UNIT_UNKNOWN, UNIT_ENDED, EFFECTIVE_DATE_INVALID, UNIT_HAS_UNITS_BELOW, UNIT_HIERARCHY_CIRCULAR.
 */
export function endUnit(organisation: Organisation, command: EndUnit, who: Who): Draft[] {
  const { unitId, endsOn, successorId, source } = command;
  const unit = registered(organisation, unitId);
  checkAdministrator(who, unit.district);
  if (unit.endsOn !== undefined && (unit.endsOn !== endsOn || unit.successorId !== successorId))
    throw new Refusal('UNIT_ENDED', { unit: unitId });
  if (unit.endsOn !== undefined) return [];
  if (!isDay(endsOn) || endsOn <= lastChangedOn(unit)) throw new Refusal('EFFECTIVE_DATE_INVALID');
  if (successorId !== undefined) {
    checkStands(organisation, successorId, endsOn);
    if (leadsTo(organisation, successorId, unitId)) throw new Refusal('UNIT_HIERARCHY_CIRCULAR');
    if (registered(organisation, successorId).endsOn !== undefined) throw new Refusal('UNIT_ENDED', { unit: successorId });
  }
  const below = [...organisation.units.values()].filter((u) => isLeftBelow(organisation, u, unitId, endsOn)).length;
  if (below > 0 && successorId === undefined) throw new Refusal('UNIT_HAS_UNITS_BELOW', { unit: unitId, count: below });
  return [{ type: 'dispatch.UnitEnded', data: { unitId, endsOn, source, ...(successorId !== undefined && { successorId }) } }];
}

/** Refuses UNIT_UNKNOWN. */
export function registered(organisation: Organisation, unitId: string): RegisteredUnit {
  const unit = organisation.units.get(unitId);
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { unit: unitId });
  return unit;
}

/** Refuses UNIT_UNKNOWN, UNIT_ENDED. */
export function checkStands(organisation: Organisation, unitId: string, day: string): void {
  if (!existsOn(registered(organisation, unitId), day)) throw new Refusal('UNIT_ENDED', { unit: unitId });
}

/**
 * Refuses EFFECTIVE_DATE_INVALID, PARENT_MISSING (only the city stands under nobody), UNIT_UNKNOWN and UNIT_ENDED (the parent),
 * UNIT_HIERARCHY_CIRCULAR, AREA_INVALID, AREA_TAKEN, FUNCTION_TAKEN.
 */
function checkDescription(organisation: Organisation, { unit, provenance }: DescribeUnit): void {
  const { effectiveFrom } = provenance;
  if (!isDay(effectiveFrom)) throw new Refusal('EFFECTIVE_DATE_INVALID');
  if (unit.parentId !== undefined) {
    if (leadsTo(organisation, unit.parentId, unit.unitId)) throw new Refusal('UNIT_HIERARCHY_CIRCULAR');
    checkStands(organisation, unit.parentId, effectiveFrom);
    const last = succession(organisation, unit.parentId).at(-1)!;
    if (registered(organisation, last).endsOn !== undefined) throw new Refusal('UNIT_ENDED', { unit: last });
  } else if (unit.kind !== 'city') throw new Refusal('PARENT_MISSING');
  checkArea(unit);
  refuseShared(organisation, unit, effectiveFrom);
}

/** A unit and those that take its place, one after the other. */
function succession({ units }: Organisation, unitId: string): string[] {
  const ids = [unitId];
  for (let next = units.get(unitId)?.successorId; next !== undefined && !ids.includes(next); next = units.get(next)?.successorId)
    ids.push(next);
  return ids;
}

/** Whether the way up from a unit, by those above and by those that take a place on the way, comes to another. */
function leadsTo({ units }: Organisation, fromId: string, unitId: string): boolean {
  const reached = new Set([fromId]);
  for (const id of reached) {
    if (id === unitId) return true;
    const { parentId, successorId } = units.get(id) ?? {};
    for (const next of [parentId, successorId]) if (next !== undefined) reached.add(next);
  }
  return false;
}

/** Whether a unit still, or only then, stands below one that ends: directly, or because that one took the place of the one above. */
const isLeftBelow = (organisation: Organisation, unit: RegisteredUnit, unitId: string, endsOn: string): boolean =>
  unit.parentId !== undefined &&
  (unit.endsOn === undefined || unit.endsOn > endsOn) &&
  succession(organisation, unit.parentId).includes(unitId);

const areaDigits: Partial<Record<Unit['kind'], number>> = { district: 6, subdistrict: 9, township: 9, committee: 12 };

/** A unit of an area carries its code, which lies in the district; the others carry none. */
function checkArea({ kind, area, district }: Unit): void {
  const digits = areaDigits[kind];
  const fits = digits === undefined ? area === undefined : area?.length === digits && /^\d+$/.test(area) && area.startsWith(district);
  if (!fits) throw new Refusal('AREA_INVALID');
}

/**
 * One unit per area, one unit per function and district, on every day from the first one on, also against units that begin later: else the
 * catalogue could not tell whom it means.
 */
function refuseShared(organisation: Organisation, unit: UnitDescription, firstDay: string): void {
  const others = [...organisation.units.values()].filter(({ unitId }) => unitId !== unit.unitId);
  for (const other of others.flatMap((registration) => describedSince(registration, firstDay))) {
    if (unit.area !== undefined && unit.area === other.area) throw new Refusal('AREA_TAKEN', { unit: other.unitId });
    const shared = unit.district === other.district ? unit.functions.find((name) => other.functions.includes(name)) : undefined;
    if (shared !== undefined) throw new Refusal('FUNCTION_TAKEN', { function: shared, unit: other.unitId });
  }
}

const sameUnit = (before: RegisteredUnit, { unit }: DescribeUnit): boolean =>
  before.name.zh === unit.name.zh &&
  before.name.en === unit.name.en &&
  before.kind === unit.kind &&
  before.parentId === unit.parentId &&
  before.district === unit.district &&
  before.area === unit.area &&
  JSON.stringify(before.functions) === JSON.stringify(unit.functions);
