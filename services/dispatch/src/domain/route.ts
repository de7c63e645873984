import type { Assignment, Catalogue, Channel, ExistingCase, Organisation, Place, Reason, UnitChoice } from '@suqiu/case';
import type { PublishedEntry } from './catalogue-entry';
import { chooseEntry } from './choose-entry';
import { standingAssignments } from './chosen-units';
import { copiesFor, type Share } from './copies';
import { doubt } from './doubt';
import { resolveUnit } from './resolve-unit';

/** What a routing rests on: catalogue and organisation by version, and the day (YYYY-MM-DD, Asia/Shanghai) they are read on. */
export interface RoutingGround {
  readonly catalogue: Catalogue;
  readonly organisation: Organisation;
  readonly day: string;
}

/** The units an entry names for a case, and why these. */
export interface Proposal {
  readonly entry: string;
  readonly automaticFor: readonly Channel[];
  readonly shares: readonly Share[];
  readonly copyTo: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * What the catalogue says about a case. With doubts the case waits for a person, to whom the proposal, if there is one, is still of use;
 * without doubts there is a proposal.
 */
export interface Routing {
  readonly proposal?: Proposal;
  readonly doubts: readonly Reason[];
}

/** 精准分办 by catalogue (国办函〔2025〕66号; 接诉即办条例 art. 12): the same case, catalogue, organisation and day give the same answer for ever. */
export function route(ofCase: ExistingCase, ground: RoutingGround): Routing {
  const ofIntake = doubtsOfIntake(ofCase);
  if (!ofCase.category) return { doubts: ofIntake };
  const choice = chooseEntry(ofCase, ofCase.category.code, ground.catalogue, ground.day);
  if ('doubt' in choice) return { doubts: [...ofIntake, choice.doubt] };
  const proposed = propose(ofCase, ofCase.category.code, choice.entry, ground);
  if ('doubts' in proposed) return { doubts: [...ofIntake, ...proposed.doubts] };
  return { proposal: proposed, doubts: ofIntake };
}

function doubtsOfIntake(ofCase: ExistingCase): Reason[] {
  const { routeOutProposal, duplicates, category, categoryCertain } = ofCase;
  return [
    ...(routeOutProposal ? [doubt('ROUTE_OUT_PROPOSED', { class: routeOutProposal })] : []),
    ...(duplicates.length > 0 ? [doubt('POSSIBLE_DUPLICATE', { cases: duplicates.map((d) => d.caseNumber) })] : []),
    ...(category && categoryCertain ? [] : [doubt('CATEGORY_UNCERTAIN', category ? { category: category.code } : {})]),
  ];
}

function propose(
  ofCase: ExistingCase,
  category: string,
  entry: PublishedEntry,
  ground: RoutingGround,
): Proposal | { readonly doubts: readonly Reason[] } {
  const lead = unitsOf([entry.lead], ofCase.place, ground);
  const support = unitsOf(entry.support, ofCase.place, ground);
  const copyTo = unitsOf(entry.copyTo, ofCase.place, ground);
  const leadUnit = lead.unitIds[0];
  const missing = [...lead.doubts, ...support.doubts];
  if (leadUnit === undefined || missing.length > 0) return { doubts: missing };
  const unfit = doubtsOfLead(ofCase, leadUnit, entry);
  if (unfit.length > 0) return { doubts: unfit };
  const shares: Share[] = [
    { unitId: leadUnit, role: 'lead' },
    ...supporting(ofCase, support.unitIds, leadUnit).map((unitId): Share => ({ unitId, role: 'support' })),
  ];
  return {
    entry: entry.entry,
    automaticFor: entry.automaticFor,
    shares,
    // A copy informs; one that finds no unit holds nothing up.
    copyTo: copiesFor(shares, copyTo.unitIds, ground.organisation),
    reasons: [matched(entry, category), ...lead.reasons, ...support.reasons],
  };
}

function unitsOf(choices: readonly UnitChoice[], place: Place, { organisation, day }: RoutingGround) {
  const resolutions = choices.map((choice) => resolveUnit(choice, place, organisation, day));
  return {
    unitIds: resolutions.flatMap((r) => ('unitId' in r ? [r.unitId] : [])),
    reasons: resolutions.flatMap((r) => ('reason' in r ? [r.reason] : [])),
    doubts: resolutions.flatMap((r) => ('doubt' in r ? [r.doubt] : [])),
  };
}

function doubtsOfLead(ofCase: ExistingCase, unit: string, { entry }: PublishedEntry): Reason[] {
  const isOf = (a: Assignment) => a.unitId === unit;
  return [
    ...(ofCase.respondentUnitId === unit ? [doubt('RESPONDENT_IS_LEAD', { unit, entry })] : []),
    ...(ofCase.assignments.some((a) => isOf(a) && a.status === 'returned') ? [doubt('UNIT_RETURNED', { unit, entry })] : []),
    ...(standingAssignments(ofCase).some(isOf) ? [doubt('LEAD_IS_SUPPORTING', { unit, entry })] : []),
  ];
}

/** Units that have a share already, or gave it back, are not asked a second time. */
const supporting = (ofCase: ExistingCase, unitIds: readonly string[], lead: string): string[] =>
  [...new Set(unitIds)].filter((unitId) => unitId !== lead && !ofCase.assignments.some((a) => a.unitId === unitId && a.status !== 'ended'));

const matched = ({ entry, category, area, kinds }: PublishedEntry, ofCase: string): Reason => ({
  code: 'CATALOGUE_ENTRY_MATCHED',
  params: { entry, category: ofCase, entryCategory: category, ...(area !== undefined && { area }), ...(kinds && { kinds }) },
});
