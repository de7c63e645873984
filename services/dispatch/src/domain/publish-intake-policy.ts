import { cityCode, type Draft, type IntakePolicies, type IntakePolicy, intakePolicyOn, isDay, type Provenance, Refusal } from '@suqiu/case';
import { canonical } from './canonical';
import { checkAdministrator, type Who } from './who';

/** @zh 受理口径发布 — the whole policy, as it holds from its first day until another begins. */
export interface PublishIntakePolicy {
  readonly policy: IntakePolicy;
  readonly provenance: Provenance;
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/**
 * Quiet if this policy is in force on its first day already. Refuses INTAKE_POLICY_INVALID {field, value}, and EFFECTIVE_DATE_INVALID for a day
 * that is none or lies before that of a policy which has begun: it would never be in force.
 */
export function publishIntakePolicy(policies: IntakePolicies, command: PublishIntakePolicy, who: Who): Draft[] {
  checkAdministrator(who, cityCode);
  const { policy, provenance, day } = command;
  const { effectiveFrom } = provenance;
  const overtaken = policies.published.some((other) => other.effectiveFrom > effectiveFrom && other.effectiveFrom <= day);
  if (!isDay(effectiveFrom) || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkCategories(policy);
  checkRules(policy);
  checkThresholds(policy);
  const before = intakePolicyOn(policies, effectiveFrom).policy;
  if (before && canonical(before) === canonical(policy)) return [];
  return [{ type: 'dispatch.IntakePolicyPublished', data: { ...policy, ...provenance } }];
}

const invalid = (field: string, value: string | number) => new Refusal('INTAKE_POLICY_INVALID', { field, value });

/** Codes are paths: a category stands under the one its code names. */
function checkCategories({ categories }: IntakePolicy): void {
  const codes = new Set<string>();
  for (const { code, parent } of categories) {
    const above = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : undefined;
    if (codes.has(code) || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(code)) throw invalid('categories', code);
    if (parent !== above || (parent !== undefined && !codes.has(parent))) throw invalid('categories.parent', code);
    codes.add(code);
  }
}

function checkRules({ categories, categoryRules, routeOutRules, urgencyRules }: IntakePolicy): void {
  const codes = new Set(categories.map((c) => c.code));
  for (const { rule, category, all = [], any = [], weight } of categoryRules) {
    if (!codes.has(category)) throw invalid('categoryRules.category', rule);
    if (all.length + any.length === 0) throw invalid('categoryRules.any', rule);
    if (!(weight > 0)) throw invalid('categoryRules.weight', rule);
  }
  for (const { rule, any } of [...routeOutRules, ...urgencyRules]) if (any.length === 0) throw invalid('any', rule);
  for (const rules of [categoryRules, routeOutRules, urgencyRules]) refuseTwice(rules.map((r) => r.rule));
}

function refuseTwice(rules: readonly string[]): void {
  const twice = rules.find((rule, at) => rules.indexOf(rule) !== at);
  if (twice !== undefined) throw invalid('rule', twice);
}

function checkThresholds({ certainScore, certainLead, duplicates }: IntakePolicy): void {
  const within = (field: string, value: number, least: number, most: number) => {
    if (!(value >= least && value <= most)) throw invalid(field, value);
  };
  within('certainScore', certainScore, 1, 1_000);
  within('certainLead', certainLead, 0, 1_000);
  within('duplicates.nearSameScore', duplicates.nearSameScore, 0, 1);
  within('duplicates.mergeScore', duplicates.mergeScore, 0, 1);
  within('duplicates.nearSameWindowDays', duplicates.nearSameWindowDays, 0, 3_660);
  if (!Number.isInteger(duplicates.nearSameWindowDays)) throw invalid('duplicates.nearSameWindowDays', duplicates.nearSameWindowDays);
}
