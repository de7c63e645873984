import {
  type Assignment,
  type ChoiceReason,
  cityCode,
  covers,
  type ExistingCase,
  existsOn,
  type NewAssignment,
  type Organisation,
  Refusal,
} from '@suqiu/case';
import { isGrassroots, type Share } from './copies';
import type { Proposal } from './propose';
import type { Who } from './who';

/** Units of one case at a time: more is a meeting, not a dispatch. */
export const maxShares = 8;

/**
 * Units a person chose must exist on the day, be named once, stand in the dispatcher's reach, and be of a kind that is dispatched to: a
 * committee gets its work from its subdistrict (接诉即办条例 art. 17), the city from nobody.
 * Refuses LEAD_UNIT_MISSING, TOO_MANY_UNITS, UNIT_ALREADY_ASSIGNED, UNIT_UNKNOWN, UNIT_ENDED, UNIT_NOT_DISPATCHABLE, UNIT_OF_OTHER_DISTRICT.
 */
export function checkShares(shares: readonly Share[], who: Who, day: string): void {
  if (!shares.some((s) => s.role === 'lead')) throw new Refusal('LEAD_UNIT_MISSING');
  if (shares.length > maxShares) throw new Refusal('TOO_MANY_UNITS', { limit: maxShares });
  const seen = new Set<string>();
  for (const { unitId } of shares) {
    if (seen.has(unitId)) throw new Refusal('UNIT_ALREADY_ASSIGNED', { unit: unitId });
    seen.add(unitId);
    checkUnit(unitId, who, day);
  }
}

/** Refuses UNIT_UNKNOWN, UNIT_ENDED, UNIT_NOT_DISPATCHABLE, UNIT_OF_OTHER_DISTRICT. */
export function checkUnit(unitId: string, who: Who, day: string): void {
  const unit = checkExists(unitId, who.organisation, day);
  if (unit.kind === 'committee' || unit.kind === 'city') throw new Refusal('UNIT_NOT_DISPATCHABLE', { unit: unitId });
  if (unit.district !== cityCode && !covers(who.actor.district, unit.district))
    throw new Refusal('UNIT_OF_OTHER_DISTRICT', { unit: unitId });
}

/** A copy lets a unit read the case, so it goes no further than an assignment might. Refuses what `checkShares` refuses of a unit. */
export function checkCopies(unitIds: readonly string[], who: Who, day: string): void {
  for (const unitId of unitIds) checkUnit(unitId, who, day);
}

/** Refuses UNIT_UNKNOWN, UNIT_ENDED (also for a unit that does not exist yet on the day). */
export function checkExists(unitId: string, organisation: Organisation, day: string) {
  const unit = organisation.units.get(unitId);
  if (!unit) throw new Refusal('UNIT_UNKNOWN', { unit: unitId });
  if (!existsOn(unit, day)) throw new Refusal('UNIT_ENDED', { unit: unitId });
  return unit;
}

/** The unit complained of may not handle the case alone. Refuses RESPONDENT_IS_LEAD. */
export function refuseRespondentAlone(ofCase: ExistingCase, shares: readonly Share[]): void {
  const leads = shares.filter((s) => s.role === 'lead');
  if (leads.every((s) => s.unitId === ofCase.respondentUnitId)) throw new Refusal('RESPONDENT_IS_LEAD', { unit: leads[0]!.unitId });
}

/**
 * Whether the matter of a department would go to subdistricts alone (国办函〔2025〕66号): by the catalogue, or because triage found that a
 * department's powers are touched. An exception that triage has made, with its reason, holds.
 */
export function isSentDown(
  { triage }: ExistingCase,
  byCatalogue: Proposal | undefined,
  shares: readonly Share[],
  organisation: Organisation,
): boolean {
  if (triage?.exceptionReason !== undefined) return false;
  const grassrootsOnly = (of: readonly Share[]) => of.filter((s) => s.role === 'lead').every((s) => isGrassroots(s.unitId, organisation));
  const ofDepartment = triage?.leadByDepartment === true || (byCatalogue !== undefined && !grassrootsOnly(byCatalogue.shares));
  return ofDepartment && grassrootsOnly(shares);
}

/** What `isSentDown` finds is refused, unless the hotline body fixed it so in a review. Refuses SENT_DOWN. */
export function refuseSentDown(
  ofCase: ExistingCase,
  byCatalogue: Proposal | undefined,
  shares: readonly Share[],
  reason: ChoiceReason | undefined,
  organisation: Organisation,
): void {
  if (reason !== 'fixedByReview' && isSentDown(ofCase, byCatalogue, shares, organisation)) throw new Refusal('SENT_DOWN');
}

/** Gives each share the next of the ids that came with the command. */
export function withIds(shares: readonly Share[], assignmentIds: readonly string[]): NewAssignment[] {
  return shares.map(({ unitId, role }, at) => {
    const assignmentId = assignmentIds[at];
    if (assignmentId === undefined) throw new RangeError(`a command brings ${maxShares} assignment ids, this one ${assignmentIds.length}`);
    return { assignmentId, unitId, role };
  });
}

/** Whether two lists give the same units the same roles. */
export const sameShares = (a: readonly Share[], b: readonly Share[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => other.unitId === one.unitId && other.role === one.role));

/** Assignments that count: worked on or resolved, neither returned nor ended. A unit has at most one of them, so that nothing is done twice. */
export const standingAssignments = (ofCase: ExistingCase): readonly Assignment[] =>
  ofCase.assignments.filter((a) => a.status === 'open' || a.status === 'resolved');
