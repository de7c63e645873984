import type { ExistingCase, Place, Reason, RoutingCondition, RoutingConditions, RoutingRule } from '@suqiu/case';
import { isSelfOrAncestor } from './catalogue-entry';
import { knownArea } from './choose-entry';

/** `open`: the case does not say it closely enough; it may hold once it does. */
export type Holds = 'met' | 'unmet' | 'open';

/** One condition of a rule, held against a case: what was wanted, what was found. */
export interface ConditionFinding {
  readonly condition: RoutingCondition;
  readonly holds: Holds;
  readonly found: readonly string[];
  readonly wanted: readonly string[];
}

/** Other cases known on this one as the same matter, each once. */
export const repeatsOf = ({ duplicates, mergedCases }: ExistingCase): number =>
  new Set([...duplicates, ...mergedCases].map(({ caseId }) => caseId)).size;

/** Every condition that is named, in the order of the code table. Reads clear facts alone. */
export function conditionFindings({ when }: RoutingRule, ofCase: ExistingCase): ConditionFinding[] {
  const { repeatCountAtLeast: least, terms = {}, flags = {} } = when;
  const repeats = repeatsOf(ofCase);
  return [
    ...areas(when.areas, ofCase.place),
    ...categories(when.categories, ofCase.category?.code),
    ...oneOf('kinds', when.kinds, ofCase.kind),
    ...oneOf('channels', when.channels, ofCase.channel),
    ...oneOf('requesterTypes', when.requesterTypes, ofCase.requesterType),
    ...oneOf('urgencies', when.urgencies, ofCase.urgency),
    ...(least === undefined ? [] : [finding('repeatCountAtLeast', repeats >= least, [`${repeats}`], [`${least}`])]),
    ...termFindings(terms, ofCase.terms),
    ...oneOf('professionalClaimant', yesNo(flags.professionalClaimant), ofCase.professionalClaimant ? 'yes' : 'no'),
    ...oneOf('anonymous', yesNo(flags.anonymous), ofCase.anonymous ? 'yes' : 'no'),
    ...oneOf('confidentialities', flags.confidentialities, ofCase.confidentiality),
  ];
}

/** What the conditions come to together. */
export function together(findings: readonly Pick<ConditionFinding, 'holds'>[]): Holds {
  if (findings.some(({ holds }) => holds === 'unmet')) return 'unmet';
  return findings.some(({ holds }) => holds === 'open') ? 'open' : 'met';
}

/** As it stands on events and is told to people. */
export const conditionReason = ({ condition, holds, found, wanted }: ConditionFinding): Reason => ({
  code: reasonCodes[holds],
  params: { condition, ...(found.length > 0 && { found }), wanted },
});

const reasonCodes: Readonly<Record<Holds, string>> = {
  met: 'ROUTING_CONDITION_MET',
  unmet: 'ROUTING_CONDITION_UNMET',
  open: 'ROUTING_CONDITION_OPEN',
};

const finding = (condition: RoutingCondition, met: boolean, found: readonly string[], wanted: readonly string[]): ConditionFinding => ({
  condition,
  holds: met ? 'met' : 'unmet',
  found,
  wanted,
});

const oneOf = (condition: RoutingCondition, wanted: readonly string[] | undefined, found: string): ConditionFinding[] =>
  wanted === undefined ? [] : [finding(condition, wanted.includes(found), [found], wanted)];

const yesNo = (flag: boolean | undefined): readonly string[] | undefined => (flag === undefined ? undefined : [flag ? 'yes' : 'no']);

function areas(wanted: readonly string[] | undefined, place: Place): ConditionFinding[] {
  if (wanted === undefined) return [];
  const known = knownArea(place);
  const found = known === '' ? [] : [known];
  if (wanted.some((area) => known.startsWith(area))) return [{ condition: 'areas', holds: 'met', found, wanted }];
  return [{ condition: 'areas', holds: wanted.some((area) => area.startsWith(known)) ? 'open' : 'unmet', found, wanted }];
}

function categories(wanted: readonly string[] | undefined, category: string | undefined): ConditionFinding[] {
  if (wanted === undefined) return [];
  if (category === undefined) return [{ condition: 'categories', holds: 'open', found: [], wanted }];
  return [
    finding(
      'categories',
      wanted.some((one) => isSelfOrAncestor(one, category)),
      [category],
      wanted,
    ),
  ];
}

function termFindings({ all, any, none }: NonNullable<RoutingConditions['terms']>, terms: readonly string[]): ConditionFinding[] {
  const foundOf = (wanted: readonly string[]) => wanted.filter((term) => terms.includes(term));
  return [
    ...(all ? [finding('allTerms', foundOf(all).length === all.length, foundOf(all), all)] : []),
    ...(any ? [finding('anyTerms', foundOf(any).length > 0, foundOf(any), any)] : []),
    ...(none ? [finding('noTerms', foundOf(none).length === 0, foundOf(none), none)] : []),
  ];
}
