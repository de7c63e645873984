import { cityCode, type ExistingCase, type LedgerEvent, type RoutingRules, type RoutingRuleSet } from '@suqiu/case';
import type { RoutingGround } from './propose';
import { decidingRule, route } from './route';

/** A dispatch that would have gone elsewhere. */
export interface OtherWay {
  /** Units that were given the lead. */
  readonly before: readonly string[];
  /** The unit that would have led; absent: it would have waited for a person. */
  readonly after?: string;
  /** The rule of the draft, or the published one that the draft no longer has. */
  readonly rule: string;
}

/** The rules as they stood, with the draft in place of whatever the district had; it is held to be in force on every day. */
export const withDraft = (rules: RoutingRules, draft: RoutingRuleSet): RoutingRules => ({
  version: rules.version,
  published: [
    ...rules.published.filter(({ district }) => district !== draft.district),
    { ...draft, version: rules.version, effectiveFrom: '0001-01-01' },
  ],
});

/** Whether a draft for a district is about the case. */
export const isAbout = (draft: RoutingRuleSet, ofCase: ExistingCase): boolean =>
  draft.district === cityCode || draft.district === ofCase.district;

/**
 * What a dispatch would have come to by a draft, on the case as it stood before it and on the versions it was decided on. Undefined where the same
 * unit would have led, where a person would have been asked as a person was, and where the draft has nothing to say: none of its rules decides
 * and no published one did.
 */
export function tryDispatch(
  ofCase: ExistingCase,
  { data }: LedgerEvent<'dispatch.CaseDispatched'>,
  draft: RoutingRuleSet,
  ground: RoutingGround,
): OtherWay | undefined {
  const tried = { ...ground, rules: withDraft(ground.rules, draft) };
  const rule = decidingRule(ofCase, tried).deciding?.rule.rule ?? data.routingRule;
  if (rule === undefined) return undefined;
  const after = route(ofCase, tried).proposal?.shares.find(({ role }) => role === 'lead')?.unitId;
  const before = data.assignments.flatMap(({ unitId, role }) => (role === 'lead' ? [unitId] : []));
  if (after === undefined ? data.chosenBy === 'person' : before.includes(after)) return undefined;
  return { before, ...(after !== undefined && { after }), rule };
}
