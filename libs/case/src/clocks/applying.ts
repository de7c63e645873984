import type { ClockPolicy, ClockRule, Limit, LimitCondition } from '../events';
import type { CaseKind, Channel, Place, RequesterType, Tier, Urgency } from '../vocabulary';

/** What policies look at. */
export interface CaseFacts {
  readonly requesterType: RequesterType;
  readonly channel: Channel;
  readonly kind: CaseKind;
  readonly urgency: Urgency;
  readonly place: Place;
}

/** Whether a policy is the case's. `units`: who handles, for a clock of the case its leads, for one of a supervision whom it asks. */
export function appliesTo({ appliesTo: scope }: ClockPolicy, facts: CaseFacts, units: readonly string[]): boolean {
  if (scope.requesterTypes && !scope.requesterTypes.includes(facts.requesterType)) return false;
  if (scope.channels && !scope.channels.includes(facts.channel)) return false;
  if (scope.areas === undefined && scope.units === undefined) return true;
  const { committee, subdistrict, district } = facts.place;
  const code = committee ?? subdistrict ?? district ?? '';
  return scope.areas?.some((area) => code.startsWith(area)) === true || scope.units?.some((unit) => units.includes(unit)) === true;
}

/** The first limit of the rule that holds for the case as it is; undefined when none does. */
export function limitOf(rule: ClockRule, facts: CaseFacts, tier: Tier, rehandling: boolean): Limit | undefined {
  for (const { when, limit } of rule.limits) if (when === undefined || holds(when, facts, tier, rehandling)) return limit;
  return undefined;
}

const holds = (when: LimitCondition, facts: CaseFacts, tier: Tier, rehandling: boolean): boolean =>
  (when.tiers === undefined || when.tiers.includes(tier)) &&
  (when.kinds === undefined || when.kinds.includes(facts.kind)) &&
  (when.urgencies === undefined || when.urgencies.includes(facts.urgency)) &&
  (when.rehandling === undefined || rehandling);
