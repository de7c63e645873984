import type {
  Assignment,
  Catalogue,
  Channel,
  ExistingCase,
  Organisation,
  Place,
  Reason,
  RoutingRules,
  Tier,
  UnitChoice,
} from '@suqiu/case';
import { standingAssignments } from './chosen-units';
import { copiesFor, type Share } from './copies';
import { doubt } from './doubt';
import { resolveUnit } from './resolve-unit';

/** What a routing rests on: catalogue, rules and organisation by version, and the day (YYYY-MM-DD, Asia/Shanghai) they are read on. */
export interface RoutingGround {
  readonly catalogue: Catalogue;
  readonly rules: RoutingRules;
  readonly organisation: Organisation;
  readonly day: string;
}

/** What names the units: an entry of the catalogue, or a rule. */
export interface Source {
  readonly by: { readonly entry: string } | { readonly rule: string };
  readonly lead: UnitChoice;
  readonly support: readonly UnitChoice[];
  readonly copyTo: readonly UnitChoice[];
  readonly tier?: Tier;
  readonly automaticFor: readonly Channel[];
  /** Why it holds for the case. */
  readonly reasons: readonly Reason[];
}

/** The units an entry or a rule names for a case, and why these. */
export interface Proposal {
  /** One of the two. */
  readonly entry?: string;
  readonly rule?: string;
  /** Absent: by the units. */
  readonly tier?: Tier;
  readonly automaticFor: readonly Channel[];
  readonly shares: readonly Share[];
  readonly copyTo: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * What rules and catalogue say about a case. With doubts the case waits for a person, to whom the proposal, if there is one, is still of use;
 * without doubts there is a proposal.
 */
export interface Routing {
  readonly proposal?: Proposal;
  readonly doubts: readonly Reason[];
}

/** The units a source means for the case, or the doubts about them: PLACE_UNKNOWN, UNIT_MISSING, and those about who would lead. */
export function propose(ofCase: ExistingCase, source: Source, ground: RoutingGround): Routing {
  const lead = unitsOf([source.lead], ofCase.place, ground);
  const support = unitsOf(source.support, ofCase.place, ground);
  const copyTo = unitsOf(source.copyTo, ofCase.place, ground);
  const leadUnit = lead.unitIds[0];
  const missing = [...lead.doubts, ...support.doubts];
  if (leadUnit === undefined || missing.length > 0) return { doubts: missing };
  const unfit = doubtsOfLead(ofCase, leadUnit, source);
  if (unfit.length > 0) return { doubts: unfit };
  const shares: Share[] = [
    { unitId: leadUnit, role: 'lead' },
    ...supporting(ofCase, support.unitIds, leadUnit).map((unitId): Share => ({ unitId, role: 'support' })),
  ];
  const proposal: Proposal = {
    ...source.by,
    ...(source.tier && { tier: source.tier }),
    automaticFor: source.automaticFor,
    shares,
    // A copy informs; one that finds no unit holds nothing up.
    copyTo: copiesFor(shares, copyTo.unitIds, ground.organisation),
    reasons: [...source.reasons, ...[...lead.reasons, ...support.reasons].map((reason) => named(reason, source))],
  };
  return { proposal, doubts: [] };
}

/** The units of choices for a place, with the reason for each and the doubts about the others. */
export function unitsOf(choices: readonly UnitChoice[], place: Place, { organisation, day }: RoutingGround) {
  const resolutions = choices.map((choice) => resolveUnit(choice, place, organisation, day));
  return {
    unitIds: resolutions.flatMap((r) => ('unitId' in r ? [r.unitId] : [])),
    reasons: resolutions.flatMap((r) => ('reason' in r ? [r.reason] : [])),
    doubts: resolutions.flatMap((r) => ('doubt' in r ? [r.doubt] : [])),
  };
}

function doubtsOfLead(ofCase: ExistingCase, unit: string, { by }: Source): Reason[] {
  const isOf = (a: Assignment) => a.unitId === unit;
  return [
    ...(ofCase.respondentUnitId === unit ? [doubt('RESPONDENT_IS_LEAD', { unit, ...by })] : []),
    ...(ofCase.assignments.some((a) => isOf(a) && a.status === 'returned') ? [doubt('UNIT_RETURNED', { unit, ...by })] : []),
    ...(standingAssignments(ofCase).some(isOf) ? [doubt('LEAD_IS_SUPPORTING', { unit, ...by })] : []),
  ];
}

/** Units that have a share already, or gave it back, are not asked a second time. */
const supporting = (ofCase: ExistingCase, unitIds: readonly string[], lead: string): string[] =>
  [...new Set(unitIds)].filter((unitId) => unitId !== lead && !ofCase.assignments.some((a) => a.unitId === unitId && a.status !== 'ended'));

const named = (reason: Reason, { by }: Source): Reason =>
  'rule' in by && reason.code === 'UNIT_NAMED' ? { code: 'UNIT_NAMED_BY_RULE', params: { ...reason.params, ...by } } : reason;
