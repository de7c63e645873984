import { type Catalogue, cityCode, type ExistingCase, type Place, type Reason } from '@suqiu/case';
import { bySpecificity, inForce, isSelfOrAncestor, type PublishedEntry, sendAlike } from './catalogue-entry';
import { doubt } from './doubt';

export type EntryChoice = { readonly entry: PublishedEntry } | { readonly doubt: Reason };

/**
 * The one entry that holds for the case on a day: the deepest category, then the smallest area, then an entry made for the kind.
 * Doubts: NO_CATALOGUE_ENTRY, CATALOGUE_CONFLICT (equally specific ones differ), PLACE_UNKNOWN (a more specific entry may hold, but for that
 * the place is not known closely enough).
 */
export function chooseEntry(ofCase: ExistingCase, category: string, catalogue: Catalogue, day: string): EntryChoice {
  const place = knownArea(ofCase.place);
  const candidates = candidateEntries(ofCase, category, catalogue, day);
  const best = candidates[0];
  if (!best) return { doubt: doubt('NO_CATALOGUE_ENTRY', { category, ...(place !== '' && { area: place }) }) };
  const equals = candidates.filter((entry) => bySpecificity(entry, best) === 0);
  if (equals.some((entry) => !place.startsWith(entry.area ?? '')))
    return { doubt: doubt('PLACE_UNKNOWN', { entry: best.entry, area: best.area ?? '' }) };
  if (!equals.every((entry) => sendAlike(entry, best)))
    return { doubt: doubt('CATALOGUE_CONFLICT', { entries: equals.map((entry) => entry.entry), category }) };
  return { entry: best };
}

/** Every entry that holds for the case on the day, or might if its place were known more closely; the most specific first. */
export function candidateEntries(ofCase: ExistingCase, category: string, catalogue: Catalogue, day: string): PublishedEntry[] {
  const place = knownArea(ofCase.place);
  return [...catalogue.entries.values()]
    .filter((entry) => inForce(entry, day) && isSelfOrAncestor(entry.category, category) && mayHold(entry, ofCase, place))
    .sort((a, b) => bySpecificity(a, b) || (a.entry < b.entry ? -1 : 1));
}

/** What is known of the place, as one division code; '' when nothing is. */
export function knownArea(place: Place): string {
  const area = place.committee ?? place.subdistrict ?? place.district ?? '';
  return area === cityCode ? '' : area;
}

/** Holds for the place, or might if the place were known more closely. */
const mayHold = (entry: PublishedEntry, ofCase: ExistingCase, place: string): boolean =>
  (entry.kinds === undefined || entry.kinds.includes(ofCase.kind)) &&
  (entry.area === undefined || place.startsWith(entry.area) || entry.area.startsWith(place));
