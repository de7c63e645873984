import type { ExistingCase, Reason } from '@suqiu/case';
import { candidateEntries } from './choose-entry';
import { type Routing, type RoutingGround, unitsOf } from './propose';
import { type FoundRule, foundRules } from './route';
import { conditionReason, type Holds, together } from './routing-conditions';

/** A rule that was asked, and what each of its conditions found; `decides` is the first that holds or may hold. */
export interface ConsideredRule {
  readonly rule: string;
  readonly holds: Holds;
  readonly decides: boolean;
  readonly reasons: readonly Reason[];
}

/** A unit that a rule or an entry names and that is not proposed, and why not. */
export interface NotChosen {
  readonly unitId: string;
  readonly because: readonly Reason[];
}

export interface RoutingExplanation {
  readonly rules: readonly ConsideredRule[];
  readonly notChosen: readonly NotChosen[];
}

/** Why `route` came to what it did: every rule with its conditions, and the leads named elsewhere with what spoke against each. */
export function explainRouting(ofCase: ExistingCase, ground: RoutingGround, { proposal, doubts }: Routing): RoutingExplanation {
  const rules = foundRules(ofCase, ground);
  const deciding = rules.find(({ findings }) => together(findings) !== 'unmet');
  const named: NotChosen[] = [
    ...rules.flatMap((found) => (found === deciding ? [] : ofRule(found, deciding, ofCase, ground))),
    ...ofEntries(deciding, proposal?.entry, ofCase, ground),
    ...doubts.flatMap((doubt) => (typeof doubt.params?.['unit'] === 'string' ? [{ unitId: doubt.params['unit'], because: [doubt] }] : [])),
  ];
  const chosen = proposal?.shares.map(({ unitId }) => unitId) ?? [];
  return {
    rules: rules.map((found) => ({
      rule: found.rule.rule,
      holds: together(found.findings),
      decides: found === deciding,
      reasons: found.findings.map(conditionReason),
    })),
    notChosen: joined(named.filter(({ unitId }) => !chosen.includes(unitId))),
  };
}

function ofRule({ rule, findings }: FoundRule, deciding: FoundRule | undefined, ofCase: ExistingCase, ground: RoutingGround): NotChosen[] {
  const unmet = findings.filter(({ holds }) => holds === 'unmet').map(conditionReason);
  const later = { code: 'EARLIER_RULE_DECIDES', params: { rule: rule.rule, by: deciding?.rule.rule ?? '' } };
  return unitsOf([rule.then.lead], ofCase.place, ground).unitIds.map((unitId) => ({ unitId, because: unmet.length > 0 ? unmet : [later] }));
}

function ofEntries(deciding: FoundRule | undefined, chosen: string | undefined, ofCase: ExistingCase, ground: RoutingGround): NotChosen[] {
  if (!ofCase.category) return [];
  const entries = candidateEntries(ofCase, ofCase.category.code, ground.catalogue, ground.day);
  const best = entries[0]?.entry ?? '';
  return entries
    .filter(({ entry }) => entry !== chosen)
    .flatMap(({ entry, lead }) => {
      const reason = deciding
        ? { code: 'RULE_STANDS_ABOVE', params: { rule: deciding.rule.rule, entry } }
        : { code: 'LESS_SPECIFIC', params: { by: best, entry } };
      if (!deciding && entry === best) return [];
      return unitsOf([lead], ofCase.place, ground).unitIds.map((unitId) => ({ unitId, because: [reason] }));
    });
}

/** Each unit once, with all that spoke against it. */
function joined(named: readonly NotChosen[]): NotChosen[] {
  const byUnit = new Map<string, readonly Reason[]>();
  for (const { unitId, because } of named) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), ...because]);
  return [...byUnit].map(([unitId, because]) => ({ unitId, because }));
}
