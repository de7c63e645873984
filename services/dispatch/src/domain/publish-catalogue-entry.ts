import {
  type Catalogue,
  type CatalogueEntry,
  cityCode,
  type Draft,
  existsOn,
  isDay,
  type Organisation,
  type Provenance,
  Refusal,
  type UnitChoice,
} from '@suqiu/case';
import { overlap, type PublishedEntry } from './catalogue-entry';
import { checkAdministrator, type Who } from './who';

/** @zh 事项目录发布 — a new entry, or a new wording of one that is there. */
export interface PublishCatalogueEntry {
  readonly entry: CatalogueEntry;
  readonly provenance: Provenance;
  /** Codes of the category tree in force on a day. */
  readonly categoriesOn: (day: string) => ReadonlySet<string>;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/** @zh 事项目录撤下 */
export interface WithdrawCatalogueEntry {
  readonly entry: string;
  /** First day the entry no longer holds. */
  readonly endsOn: string;
  readonly source: string;
}

/**
 * Conflicts are errors here, not surprises at dispatch: an entry may not overlap another that would send the same case elsewhere. A new wording
 * may not lie ahead: the fold keeps one wording of an entry. Quiet if the entry stands so.
 * Refuses CATALOGUE_ENTRY_INVALID {field}, CATALOGUE_ENTRY_OVERLAPS {entry}, EFFECTIVE_DATE_INVALID.
 */
export function publishCatalogueEntry(catalogue: Catalogue, command: PublishCatalogueEntry, who: Who): Draft[] {
  const { entry, provenance, categoriesOn, day } = command;
  checkAdministrator(who, entry.area?.slice(0, 6) ?? cityCode);
  const { effectiveFrom } = provenance;
  const published: PublishedEntry = { ...entry, effectiveFrom };
  const before = catalogue.entries.get(entry.entry);
  if (before) checkAdministrator(who, before.area?.slice(0, 6) ?? cityCode);
  if (before && before.endsOn === undefined && sameEntry(before, published)) return [];
  if (!isDay(effectiveFrom) || (before && (effectiveFrom < before.effectiveFrom || effectiveFrom > day)))
    throw new Refusal('EFFECTIVE_DATE_INVALID');
  // An entry may begin with a policy that lies ahead; one that began before is held to the tree of today.
  const categories = categoriesOn(effectiveFrom > day ? effectiveFrom : day);
  checkEntry(entry, categories, who.organisation, effectiveFrom);
  refuseOverlap(catalogue, published);
  return [{ type: 'dispatch.CatalogueEntryPublished', data: { ...entry, ...provenance } }];
}

/**
 * Quiet if it ends that day already. A later end than before may not reach into what another entry holds by now.
 * Refuses CATALOGUE_ENTRY_UNKNOWN, EFFECTIVE_DATE_INVALID, CATALOGUE_ENTRY_OVERLAPS {entry}.
 */
export function withdrawCatalogueEntry(catalogue: Catalogue, command: WithdrawCatalogueEntry, who: Who): Draft[] {
  const { entry, endsOn, source } = command;
  const before = catalogue.entries.get(entry);
  if (!before) throw new Refusal('CATALOGUE_ENTRY_UNKNOWN', { entry });
  checkAdministrator(who, before.area?.slice(0, 6) ?? cityCode);
  if (before.endsOn === endsOn) return [];
  if (!isDay(endsOn) || endsOn < before.effectiveFrom) throw new Refusal('EFFECTIVE_DATE_INVALID');
  refuseOverlap(catalogue, { ...before, endsOn });
  return [{ type: 'dispatch.CatalogueEntryWithdrawn', data: { entry, endsOn, source } }];
}

function refuseOverlap(catalogue: Catalogue, entry: PublishedEntry): void {
  const other = [...catalogue.entries.values()].find((e) => e.entry !== entry.entry && overlap(e, entry));
  if (other) throw new Refusal('CATALOGUE_ENTRY_OVERLAPS', { entry: other.entry });
}

function checkEntry(entry: CatalogueEntry, categories: ReadonlySet<string>, organisation: Organisation, day: string): void {
  const invalid = (field: string) => new Refusal('CATALOGUE_ENTRY_INVALID', { field });
  if (!categories.has(entry.category)) throw invalid('category');
  if (entry.area !== undefined && !/^\d{6}(\d{3}(\d{3})?)?$/.test(entry.area)) throw invalid('area');
  if (entry.kinds?.length === 0) throw invalid('kinds');
  const others = [...entry.support, ...entry.copyTo].map((choice) => JSON.stringify(choice));
  if (new Set([JSON.stringify(entry.lead), ...others]).size !== others.length + 1) throw invalid('support');
  for (const choice of [entry.lead, ...entry.support, ...entry.copyTo])
    if (!isMeaningful(choice, organisation, day)) throw invalid(choice === entry.lead ? 'lead' : 'support');
}

/** Whether a choice can find a unit somewhere: the unit exists, or some unit answers for the function. */
export function isMeaningful(choice: UnitChoice, organisation: Organisation, day: string): boolean {
  if ('ofPlace' in choice) return true;
  if ('unitId' in choice) {
    const unit = organisation.units.get(choice.unitId);
    return unit !== undefined && existsOn(unit, day);
  }
  return [...organisation.units.values()].some((u) => u.functions.includes(choice.function) && existsOn(u, day));
}

const sameEntry = (a: PublishedEntry, b: PublishedEntry): boolean => bytes(a) === bytes(b);

const bytes = ({ entry, category, area, kinds, lead, support, copyTo, automaticFor, effectiveFrom }: PublishedEntry): string =>
  JSON.stringify([entry, category, area, kinds, lead, support, copyTo, automaticFor, effectiveFrom]);
