import { type Draft, isDay, type Provenance, Refusal, type RoutingRules, type RoutingRuleSet, routingRuleSetOn } from '@suqiu/case';
import { canonical } from './canonical';
import { checkRoutingRules, type RulesGround } from './check-routing-rules';
import { checkAdministrator, type Who } from './who';

/** @zh 分派规则发布 — the whole set of a district, as it holds from its first day until another begins; without rules none holds. */
export interface PublishRoutingRules {
  readonly set: RoutingRuleSet;
  readonly provenance: Provenance;
  readonly policies: RulesGround['policies'];
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/**
 * Quiet if this set is in force on its first day already. Refuses what `checkRoutingRules` does, and EFFECTIVE_DATE_INVALID for a day that is
 * none or lies before that of a set of the district which has begun: it would never be in force.
 */
export function publishRoutingRules(rules: RoutingRules, { set, provenance, policies, day }: PublishRoutingRules, who: Who): Draft[] {
  checkAdministrator(who, set.district);
  const { effectiveFrom } = provenance;
  const overtaken = rules.published.some(
    (other) => other.district === set.district && other.effectiveFrom > effectiveFrom && other.effectiveFrom <= day,
  );
  if (!isDay(effectiveFrom) || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkRoutingRules(set, { policies, organisation: who.organisation, rules, day: effectiveFrom > day ? effectiveFrom : day });
  const before = routingRuleSetOn(rules, set.district, effectiveFrom)?.rules ?? [];
  if (canonical(before) === canonical(set.rules)) return [];
  return [{ type: 'dispatch.RoutingRulesPublished', data: { ...set, ...provenance } }];
}
