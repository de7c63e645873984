import { isWithin, type Organisation } from './configuration/organisation';
import type { Actor } from './envelope';
import { Refusal } from './refusal';

/** Division code of the municipality the ledger belongs to; also the district of a case whose place is unknown. */
export const cityCode = '310000';

/** Whether somebody of one division reaches what belongs to another: a city's code covers its districts, a district itself. */
export const covers = (own: string | undefined, other: string | undefined): boolean =>
  own !== undefined && other !== undefined && other.startsWith(own.replace(/(00)+$/, ''));

/** Whether somebody belongs to the unit or to one above it. */
export const holdsUnit = (actor: Actor, organisation: Organisation, unitId: string): boolean =>
  actor.unitId !== undefined && isWithin(organisation, unitId, actor.unitId);

/**
 * The one district a list of somebody's is about; undefined: all, for who belongs to the city and asked for none. Refuses NOT_YOUR_DISTRICT
 * for a district beyond reach, and for who has none.
 */
export function districtListed({ district: own }: Actor, asked: string | undefined): string | undefined {
  if (own === undefined || (asked !== undefined && !covers(own, asked))) throw new Refusal('NOT_YOUR_DISTRICT');
  return asked ?? (own === cityCode ? undefined : own);
}
