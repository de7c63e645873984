import type { Bilingual } from '../bilingual';
import type { LedgerEvent } from '../envelope';
import type { EndorsementSteps, Provenance, WeekHours } from '../events';
import { type Absence, recorded } from './absence';
import { filled, holdingOn, named, type Post, type PostDeputy } from './post';
import { describedOn, redescribed, type RegisteredUnit, unitOn, type UnitOnDay } from './registered-unit';
import type { UnitSettings } from './unit-setting';

/** @zh 组织机构 — the fold of stream `organisation` at one version. */
export interface Organisation {
  readonly version: number;
  readonly units: ReadonlyMap<string, RegisteredUnit>;
  readonly posts: ReadonlyMap<string, Post>;
  /** By post, whoever holds it. */
  readonly deputies: ReadonlyMap<string, readonly PostDeputy[]>;
  /** By account. */
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
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
  | 'dispatch.DeputyNamed'
  | 'dispatch.AbsenceRecorded'
  | 'dispatch.UnitHoursSet'
  | 'dispatch.UnitStepsSet'
>;

export const emptyOrganisation: Organisation = {
  version: 0,
  units: new Map(),
  posts: new Map(),
  deputies: new Map(),
  absences: new Map(),
  hours: new Map(),
  steps: new Map(),
};

/** Folds further events of the stream into an organisation; the given one is not changed. */
export function foldOrganisation(from: Organisation, events: readonly OrganisationEvent[]): Organisation {
  if (events.length === 0) return from;
  const into: Growing = {
    units: new Map(from.units),
    posts: new Map(from.posts),
    deputies: new Map(from.deputies),
    absences: new Map(from.absences),
    hours: new Map(from.hours),
    steps: new Map(from.steps),
  };
  for (const event of events) apply(into, event);
  return { version: events[events.length - 1]!.version, ...into };
}

interface Growing {
  readonly units: Map<string, RegisteredUnit>;
  readonly posts: Map<string, Post>;
  readonly deputies: Map<string, readonly PostDeputy[]>;
  readonly absences: Map<string, readonly Absence[]>;
  readonly hours: Map<string, readonly SetHours[]>;
  readonly steps: Map<string, readonly SetSteps[]>;
}

function apply({ units, posts, deputies, absences, hours, steps }: Growing, event: OrganisationEvent): void {
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
    case 'dispatch.DeputyNamed':
      deputies.set(event.data.postId, named(deputies.get(event.data.postId) ?? [], event.data));
      return;
    case 'dispatch.AbsenceRecorded':
      absences.set(event.data.holderId, recorded(absences.get(event.data.holderId) ?? [], event.data));
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

/** The unit and those above it, nearest first, as the hierarchy was on a day; an unknown unit is alone. Ends on a circle. */
export function* upwards({ units }: Organisation, unitId: string, day: string): Generator<string> {
  const seen = new Set<string>();
  for (let at: string | undefined = unitId; at !== undefined && !seen.has(at);) {
    yield at;
    seen.add(at);
    const unit: RegisteredUnit | undefined = units.get(at);
    at = unit && describedOn(unit, day).parentId;
  }
}

/** The posts of a unit, by their ids. */
export const postsOf = (organisation: Organisation, unitId: string): readonly Post[] => [
  ...(indexOf(organisation).postsOfUnit.get(unitId) ?? []),
];

/** The posts an account has on a day, by their ids. */
export const postsHeldBy = (organisation: Organisation, holderId: string, day: string): readonly Post[] =>
  [...(indexOf(organisation).postsOfHolder.get(holderId) ?? [])].filter((post) => holdingOn(post, day)?.holderId === holderId);

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

/** Units that are or once were so described, and posts that are or once were so held: which of them are on a day is asked of each. */
interface OrganisationIndex {
  /** Keys: six-digit district, blank, function. */
  readonly byFunction: ReadonlyMap<string, ReadonlySet<RegisteredUnit>>;
  readonly byArea: ReadonlyMap<string, ReadonlySet<RegisteredUnit>>;
  /** Sorted by their ids, as those of holders are, who may have them on some days only. */
  readonly postsOfUnit: ReadonlyMap<string, ReadonlySet<Post>>;
  readonly postsOfHolder: ReadonlyMap<string, ReadonlySet<Post>>;
}

/** One per organisation, made when first asked: every case that is routed asks several times among 1,900 units, and looking through all took 1.8 ms. */
const indexes = new WeakMap<Organisation, OrganisationIndex>();

function indexOf(organisation: Organisation): OrganisationIndex {
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
  const postsOfUnit = new Map<string, Set<Post>>();
  const postsOfHolder = new Map<string, Set<Post>>();
  for (const post of [...organisation.posts.values()].sort((a, b) => (a.postId < b.postId ? -1 : 1))) {
    add(postsOfUnit, post.unitId, post);
    for (const { holderId } of post.holdings) add(postsOfHolder, holderId, post);
  }
  const index = { byFunction, byArea, postsOfUnit, postsOfHolder };
  indexes.set(organisation, index);
  return index;
}

function add<T>(index: Map<string, Set<T>>, key: string, one: T): void {
  const all = index.get(key);
  if (all) all.add(one);
  else index.set(key, new Set([one]));
}

/** The newest names of units, ended ones too; undefined for an id nobody knows. */
export const unitNames =
  ({ units }: Organisation) =>
  (unitId: string): Bilingual | undefined =>
    units.get(unitId)?.name;
