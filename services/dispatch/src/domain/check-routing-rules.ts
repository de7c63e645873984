import {
  cityCode,
  covers as reaches,
  type IntakePolicies,
  intakePolicyOn,
  type Organisation,
  Refusal,
  type RoutingRule,
  type RoutingRules,
  type RoutingRuleSet,
  type UnitChoice,
  unitOfArea,
} from '@suqiu/case';
import { checkDistrict } from './district';
import { isMeaningful } from './publish-catalogue-entry';
import { covers, sameConditions } from './routing-rule-cover';

/** What a set of rules is held against: the words of intake, the units, and the sets of other districts. */
export interface RulesGround {
  readonly policies: IntakePolicies;
  readonly organisation: Organisation;
  readonly rules: RoutingRules;
  /** YYYY-MM-DD, Asia/Shanghai: the day the set holds from, or today if it began before. */
  readonly day: string;
}

/**
 * Everything wrong with a set that can be known before it holds. Refuses DISTRICT_UNKNOWN, ROUTING_RULE_INVALID {rule, field, value} for what is not
 * there or can never hold, ROUTING_RULES_CONFLICT {rule, by} for two rules that ask the same and name different units, and ROUTING_RULE_UNREACHABLE
 * {rule, by} for a rule that an earlier one leaves no case to.
 */
export function checkRoutingRules(set: RoutingRuleSet, ground: RulesGround): void {
  checkDistrict(ground.organisation, set.district);
  const taken = new Set(
    ground.rules.published.filter(({ district }) => district !== set.district).flatMap(({ rules }) => rules.map(({ rule }) => rule)),
  );
  const known = vocabularyOf(ground);
  set.rules.forEach((rule, at) => {
    // A decision names its rule by id alone, so an id is one rule's in all districts.
    if (taken.has(rule.rule)) throw invalid(rule, 'rule', rule.rule);
    taken.add(rule.rule);
    checkConditions(rule, set.district, known, ground);
    checkUnits(rule, set.district, ground);
    refuseUnreachable(set, at);
  });
}

const invalid = ({ rule }: RoutingRule, field: string, value: string) => new Refusal('ROUTING_RULE_INVALID', { rule, field, value });

function vocabularyOf({ policies, day }: RulesGround) {
  const policy = intakePolicyOn(policies, day).policy;
  const rules = [...(policy?.categoryRules ?? []), ...(policy?.routeOutRules ?? [])];
  return {
    categories: new Set(policy?.categories.map(({ code }) => code)),
    terms: new Set(rules.flatMap((rule) => [...('all' in rule ? (rule.all ?? []) : []), ...(rule.any ?? [])])),
  };
}

function checkConditions(
  rule: RoutingRule,
  district: string,
  known: ReturnType<typeof vocabularyOf>,
  { organisation, day }: RulesGround,
): void {
  const { areas = [], categories = [], terms = {} } = rule.when;
  const all = [...(terms.all ?? []), ...(terms.any ?? []), ...(terms.none ?? [])];
  refuseFirst(rule, 'areas', areas, (area) => reaches(district, area) && unitOfArea(organisation, area, day) !== undefined);
  refuseFirst(rule, 'categories', categories, (category) => known.categories.has(category));
  refuseFirst(rule, 'terms', all, (term) => known.terms.has(term));
  refuseFirst(rule, 'terms.none', terms.none ?? [], (term) => !terms.all?.includes(term));
  if (terms.any?.every((term) => terms.none?.includes(term))) throw invalid(rule, 'terms.any', terms.any.join(' '));
}

function checkUnits(rule: RoutingRule, district: string, { organisation, day }: RulesGround): void {
  const { lead, support, copyTo } = rule.then;
  const named = { lead: [lead], support, copyTo };
  const seen = new Set<string>();
  for (const [field, choices] of Object.entries(named))
    refuseFirst(rule, field, choices, (choice) => {
      const once = !seen.has(JSON.stringify(choice));
      seen.add(JSON.stringify(choice));
      return once && isMeaningful(choice, organisation, day) && isInReach(choice, field, district, organisation);
    });
}

/** As far as a dispatcher of the district reaches, and of a kind that is dispatched to; a copy may go to any of them. */
function isInReach(choice: UnitChoice, field: string, district: string, { units }: Organisation): boolean {
  if ('ofPlace' in choice) return true;
  if ('function' in choice)
    return district === cityCode || [...units.values()].some((u) => u.district === district && u.functions.includes(choice.function));
  const unit = units.get(choice.unitId);
  const dispatchable = field === 'copyTo' || (unit?.kind !== 'committee' && unit?.kind !== 'city');
  return unit !== undefined && dispatchable && (unit.district === cityCode || reaches(district, unit.district));
}

function refuseFirst<Value extends string | UnitChoice>(
  rule: RoutingRule,
  field: string,
  values: readonly Value[],
  isRight: (value: Value) => boolean,
): void {
  const wrong = values.find((value) => !isRight(value));
  if (wrong !== undefined) throw invalid(rule, field, typeof wrong === 'string' ? wrong : Object.values(wrong).join());
}

function refuseUnreachable({ district, rules }: RoutingRuleSet, at: number): void {
  const { rule, when, then } = rules[at]!;
  // Of a district's set every case lies in the district.
  const placed = (conditions: RoutingRule['when']) => (district === cityCode ? conditions : { areas: [district], ...conditions });
  const before = rules.slice(0, at).find((earlier) => covers(placed(earlier.when), placed(when)));
  if (!before) return;
  const conflicting = sameConditions(placed(before.when), placed(when)) && unitsOf(before.then) !== unitsOf(then);
  throw new Refusal(conflicting ? 'ROUTING_RULES_CONFLICT' : 'ROUTING_RULE_UNREACHABLE', { rule, by: before.rule });
}

const unitsOf = ({ lead, support }: RoutingRule['then']): string => JSON.stringify([lead, support]);
