import { type Bilingual, both, type LedgerEvent, type Organisation, type Place, unitNames, unitOfArea } from '@suqiu/case';
import { listed, same } from './clauses';

/** Names for the ids in events. An id nobody knows stands for itself: a sentence never hides that. */
export interface Names {
  readonly unit: (unitId: string) => Bilingual;
  readonly units: (unitIds: readonly string[]) => Bilingual;
  /** The unit that holds an assignment. */
  readonly holder: (assignmentId: string) => Bilingual;
  readonly holders: (assignmentIds: readonly string[]) => Bilingual;
  /** The smallest area of a place. */
  readonly place: (place: Place, day: string) => Bilingual | undefined;
}

/** From the organisation's present names and from all dispatches among the events told of. */
export function namesFor(organisation: Organisation, events: readonly LedgerEvent[]): Names {
  const holders = new Map<string, string>();
  for (const event of events) {
    if (!('assignments' in event.data)) continue;
    for (const { assignmentId, unitId } of event.data.assignments) holders.set(assignmentId, unitId);
  }
  const nameOf = unitNames(organisation);
  const unit = (unitId: string): Bilingual => nameOf(unitId) ?? same(unitId);
  const holder = (assignmentId: string): Bilingual => {
    const unitId = holders.get(assignmentId);
    return unitId === undefined ? same(assignmentId) : unit(unitId);
  };
  return {
    unit,
    units: (unitIds) => listed(unitIds.map(unit)),
    holder,
    holders: (assignmentIds) => listed(assignmentIds.map(holder)),
    place: ({ committee, subdistrict, district }, day) => {
      const code = committee ?? subdistrict ?? district;
      if (code === undefined) return undefined;
      const name = unitOfArea(organisation, code, day)?.name;
      return name ? both(`${name.zh}（${code}）`, `${name.en} (${code})`) : same(code);
    },
  };
}
