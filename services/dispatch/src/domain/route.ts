import { type ExistingCase, type Reason, type RoutingRule, routingRulesFor } from '@suqiu/case';
import type { PublishedEntry } from './catalogue-entry';
import { chooseEntry } from './choose-entry';
import { isSentDown } from './chosen-units';
import { doubt } from './doubt';
import { type Proposal, propose, type Routing, type RoutingGround } from './propose';
import { type ConditionFinding, conditionFindings, conditionReason, together } from './routing-conditions';

/**
 * 精准分办 (国办函〔2025〕66号; 接诉即办条例 art. 12): the first rule that holds, otherwise the catalogue. The same case, rules, catalogue,
 * organisation and day give the same answer for ever.
 */
export function route(ofCase: ExistingCase, ground: RoutingGround): Routing {
  const byCatalogue = routeByCatalogue(ofCase, ground);
  const { deciding, readsCategory } = decidingRule(ofCase, ground);
  const { proposal, doubts } = deciding ? routeByRule(ofCase, deciding, ground) : byCatalogue;
  const sentDown = proposal !== undefined && isSentDown(ofCase, byCatalogue.proposal, proposal.shares, ground.organisation);
  return {
    ...(proposal && { proposal }),
    doubts: [
      ...doubtsOfIntake(ofCase, readsCategory || deciding === undefined),
      ...doubts,
      ...(sentDown ? [doubt('SENT_DOWN', { unit: proposal.shares[0]!.unitId, ...sourceOf(proposal) })] : []),
    ],
  };
}

/** What the catalogue alone says, whatever the rules do; no doubt of its own about a case without a category. */
export function routeByCatalogue(ofCase: ExistingCase, ground: RoutingGround): Routing {
  const { category } = ofCase;
  if (!category) return { doubts: [] };
  const choice = chooseEntry(ofCase, category.code, ground.catalogue, ground.day);
  if ('doubt' in choice) return { doubts: [choice.doubt] };
  const { entry } = choice;
  return propose(ofCase, { ...entry, by: { entry: entry.entry }, reasons: [matched(entry, category.code)] }, ground);
}

/** A rule, and what each of its conditions found. */
export interface FoundRule {
  readonly rule: RoutingRule;
  readonly findings: readonly ConditionFinding[];
}

/** The rules for a case in the order they are asked in, each held against it. */
export const foundRules = (ofCase: ExistingCase, { rules, day }: RoutingGround): FoundRule[] =>
  routingRulesFor(rules, ofCase.district, day).map((rule) => ({ rule, findings: conditionFindings(rule, ofCase) }));

/** The first rule that holds or may hold, and whether it or one asked before it looks at the category. */
export function decidingRule(
  ofCase: ExistingCase,
  ground: RoutingGround,
): { readonly deciding?: FoundRule; readonly readsCategory: boolean } {
  const rules = foundRules(ofCase, ground);
  const at = rules.findIndex(({ findings }) => together(findings) !== 'unmet');
  const deciding = rules[at];
  const asked = at < 0 ? rules : rules.slice(0, at + 1);
  return { ...(deciding && { deciding }), readsCategory: asked.some(({ rule }) => rule.when.categories !== undefined) };
}

function routeByRule(ofCase: ExistingCase, { rule: { rule, then }, findings }: FoundRule, ground: RoutingGround): Routing {
  const open = findings.filter(({ holds }) => holds === 'open');
  // Of a category that is missing intake's own doubt tells.
  if (open.length > 0)
    return {
      doubts: open.flatMap(({ condition, wanted }) => (condition === 'areas' ? [doubt('PLACE_UNKNOWN', { rule, areas: wanted })] : [])),
    };
  const reasons = [{ code: 'ROUTING_RULE_MATCHED', params: { rule } }, ...findings.map(conditionReason)];
  return propose(ofCase, { ...then, automaticFor: then.automaticFor ?? [], by: { rule }, reasons }, ground);
}

function doubtsOfIntake(ofCase: ExistingCase, readsCategory: boolean): Reason[] {
  const { routeOutProposal, duplicates, category, categoryCertain } = ofCase;
  return [
    ...(routeOutProposal ? [doubt('ROUTE_OUT_PROPOSED', { class: routeOutProposal })] : []),
    ...(duplicates.length > 0 ? [doubt('POSSIBLE_DUPLICATE', { cases: duplicates.map((d) => d.caseNumber) })] : []),
    ...(!readsCategory || (category && categoryCertain) ? [] : [doubt('CATEGORY_UNCERTAIN', category ? { category: category.code } : {})]),
  ];
}

/** The entry or rule behind a proposal, as parameters of reasons. */
export const sourceOf = ({ entry, rule }: Proposal): Readonly<Record<string, string>> =>
  rule !== undefined ? { rule } : { entry: entry ?? '' };

const matched = ({ entry, category, area, kinds }: PublishedEntry, ofCase: string): Reason => ({
  code: 'CATALOGUE_ENTRY_MATCHED',
  params: { entry, category: ofCase, entryCategory: category, ...(area !== undefined && { area }), ...(kinds && { kinds }) },
});
