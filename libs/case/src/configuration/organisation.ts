import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../envelope';
import type { EndorsementSteps, Provenance, WeekHours } from '../events';
import { filled, type Post } from './post';
import { redescribed, type RegisteredUnit, unitOn, type UnitOnDay } from './registered-unit';
import type { UnitSettings } from './unit-setting';

/** @zh 组织机构 — the fold of stream `organisation` at one version. */
export interface Organisation {
  readonly version: number;
  readonly units: ReadonlyMap<string, RegisteredUnit>;
  readonly posts: ReadonlyMap<string, Post>;
  /** What units have set, in the order of the log. Which hours a unit has on a day: `unitHoursOn`. */
  readonly hours: UnitSettings<SetHours>;
  /** Likewise: `unitStepsOn`. */
  readonly steps: UnitSettings<SetSteps>;
}

/** Working hours as a unit has set them. */
export type SetHours = { readonly hours: WeekHours } & Provenance;
/** When its leader is asked first, as a unit has set it. */
export type SetSteps = { readonly endorsement: EndorsementSteps } & Provenance;

export type OrganisationEvent = LedgerEvent<
  | 'dispatch.UnitRegistered'
  | 'dispatch.UnitChanged'
  | 'dispatch.UnitEnded'
  | 'dispatch.PostFilled'
  | 'dispatch.UnitHoursSet'
  | 'dispatch.UnitStepsSet'
>;

export const emptyOrganisation: Organisation = { version: 0, units: new Map(), posts: new Map(), hours: new Map(), steps: new Map() };

/** Folds further events of the stream into an organisation; the given one is not changed. */
export function foldOrganisation(from: Organisation, events: readonly OrganisationEvent[]): Organisation {
  if (events.length === 0) return from;
  const into = { units: new Map(from.units), posts: new Map(from.posts), hours: new Map(from.hours), steps: new Map(from.steps) };
  for (const event of events) apply(into, event);
  return { version: events[events.length - 1]!.version, ...into };
}

interface Growing {
  readonly units: Map<string, RegisteredUnit>;
  readonly posts: Map<string, Post>;
  readonly hours: Map<string, readonly SetHours[]>;
  readonly steps: Map<string, readonly SetSteps[]>;
}

function apply({ units, posts, hours, steps }: Growing, event: OrganisationEvent): void {
  switch (event.type) {
    case 'dispatch.UnitRegistered':
    case 'dispatch.UnitChanged': {
      const { source: _source, assumed: _assumed, effectiveFrom, ...description } = event.data;
      const before = units.get(description.unitId);
      units.set(
        description.unitId,
        before ? redescribed(before, description, effectiveFrom) : { ...description, effectiveFrom, earlier: [] },
      );
      return;
    }
    case 'dispatch.UnitEnded': {
      const unit = units.get(event.data.unitId);
      if (!unit) return;
      const { endsOn, successorId } = event.data;
      units.set(unit.unitId, { ...unit, endsOn, ...(successorId !== undefined && { successorId }) });
      return;
    }
    case 'dispatch.PostFilled':
      posts.set(event.data.postId, filled(posts.get(event.data.postId), event.data));
      return;
    case 'dispatch.UnitHoursSet': {
      const { unitId, ...set } = event.data;
      hours.set(unitId, [...(hours.get(unitId) ?? []), set]);
      return;
    }
    case 'dispatch.UnitStepsSet': {
      const { unitId, ...set } = event.data;
      steps.set(unitId, [...(steps.get(unitId) ?? []), set]);
      return;
    }
  }
}

/** Whether `unitId` is `ancestorId` or stands below it, by the newest descriptions. */
export function isWithin(organisation: Organisation, unitId: string, ancestorId: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = unitId; at !== undefined && !seen.has(at); at = organisation.units.get(at)?.parentId) {
    if (at === ancestorId) return true;
    seen.add(at);
  }
  return false;
}

/** The unit of a district that answers for a function on a day; undefined if none or several do. */
export function unitForFunction(organisation: Organisation, district: string, name: string, day: string): UnitOnDay | undefined {
  const found = on(day, indexOf(organisation).byFunction.get(`${district} ${name}`)).filter(
    (unit) => unit.district === district && unit.functions.includes(name),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The unit whose own area is this division code on a day (a subdistrict by its 9 digits, a committee by its 12). */
export const unitOfArea = (organisation: Organisation, area: string, day: string): UnitOnDay | undefined =>
  on(day, indexOf(organisation).byArea.get(area)).find((unit) => unit.area === area);

const on = (day: string, units: ReadonlySet<RegisteredUnit> | undefined): UnitOnDay[] =>
  [...(units ?? [])].flatMap((unit) => unitOn(unit, day) ?? []);

/** Units that are or once were so described: which of them are on a day is asked of each. */
interface UnitIndex {
  /** Keys: six-digit district, blank, function. */
  readonly byFunction: ReadonlyMap<string, ReadonlySet<RegisteredUnit>>;
  readonly byArea: ReadonlyMap<string, ReadonlySet<RegisteredUnit>>;
}

/** One per organisation, made when first asked: every case that is routed asks several times among 1,900 units, and looking through all took 1.8 ms. */
const indexes = new WeakMap<Organisation, UnitIndex>();

function indexOf(organisation: Organisation): UnitIndex {
  const known = indexes.get(organisation);
  if (known) return known;
  const byFunction = new Map<string, Set<RegisteredUnit>>();
  const byArea = new Map<string, Set<RegisteredUnit>>();
  for (const unit of organisation.units.values()) {
    for (const { district, functions, area } of [...unit.earlier, unit]) {
      for (const name of functions) add(byFunction, `${district} ${name}`, unit);
      if (area !== undefined) add(byArea, area, unit);
    }
  }
  const index = { byFunction, byArea };
  indexes.set(organisation, index);
  return index;
}

function add(index: Map<string, Set<RegisteredUnit>>, key: string, unit: RegisteredUnit): void {
  const units = index.get(key);
  if (units) units.add(unit);
  else index.set(key, new Set([unit]));
}

/** The newest names of units, ended ones too; undefined for an id nobody knows. */
export const unitNames =
  ({ units }: Organisation) =>
  (unitId: string): Bilingual | undefined =>
    units.get(unitId)?.name;
