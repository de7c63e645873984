import type { Unit } from '../events';

/** What a unit is. */
export interface UnitDescription extends Unit {
  /** What the unit answers for, such as `market-supervision`: how the catalogue names "the department of this district for …". */
  readonly functions: readonly string[];
}

/** The days a unit exists on, whatever changes between them (YYYY-MM-DD, Asia/Shanghai). */
export interface UnitLife {
  /** First day it exists. */
  readonly effectiveFrom: string;
  /** First day it no longer exists. */
  readonly endsOn?: string;
  readonly successorId?: string;
}

/** A unit as it is told on one day. */
export type UnitOnDay = UnitDescription & UnitLife;

/** A unit as it was last described, with what it was before. */
export interface RegisteredUnit extends UnitDescription, UnitLife {
  /** Oldest first; each held until the first day of what came after it. */
  readonly earlier: readonly (UnitDescription & { readonly until: string })[];
}

/** The same unit, described otherwise from a day on; it exists on the same days as before. */
export function redescribed(before: RegisteredUnit, description: UnitDescription, from: string): RegisteredUnit {
  const { earlier } = before;
  return { ...description, ...lifeOf(before), earlier: [...earlier, { ...descriptionOf(before), until: from }] };
}

/** Whether a unit exists on a day (YYYY-MM-DD, Asia/Shanghai). */
export const existsOn = ({ effectiveFrom, endsOn }: UnitLife, day: string): boolean =>
  effectiveFrom <= day && (endsOn === undefined || day < endsOn);

/** The description that holds on a day, whether or not the unit exists then. */
export const describedOn = (unit: RegisteredUnit, day: string): UnitDescription => unit.earlier.find(({ until }) => day < until) ?? unit;

/** The unit as it was described on a day; undefined if it did not exist then. */
export function unitOn(unit: RegisteredUnit, day: string): UnitOnDay | undefined {
  if (!existsOn(unit, day)) return undefined;
  return { ...descriptionOf(describedOn(unit, day)), ...lifeOf(unit) };
}

/** First day of the newest description: no change may begin before it. */
export const lastChangedOn = ({ earlier, effectiveFrom }: RegisteredUnit): string => earlier.at(-1)?.until ?? effectiveFrom;

/** What the unit was described as on that day or will be on a later one, newest last; empty when it has ended by then. */
export function describedSince(unit: RegisteredUnit, day: string): readonly UnitDescription[] {
  const ended = unit.endsOn !== undefined && unit.endsOn <= day;
  return ended ? [] : [...unit.earlier.filter(({ until }) => day < until), unit];
}

const descriptionOf = ({ unitId, name, kind, parentId, district, area, functions }: UnitDescription): UnitDescription => ({
  unitId,
  name,
  kind,
  ...(parentId !== undefined && { parentId }),
  district,
  ...(area !== undefined && { area }),
  functions,
});

const lifeOf = ({ effectiveFrom, endsOn, successorId }: UnitLife): UnitLife => ({
  effectiveFrom,
  ...(endsOn !== undefined && { endsOn }),
  ...(successorId !== undefined && { successorId }),
});
