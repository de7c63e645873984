import type { CategoryRule, IntakePolicy, Reason } from '@suqiu/case';
import { nothingOf, standsInTitle, termsIn, type ToldText } from './told-text';

export interface CategoryProposal {
  /** Code in the policy's tree; absent when no rule speaks for any category. */
  readonly category?: string;
  readonly certain: boolean;
  readonly reasons: readonly Reason[];
}

interface Hit {
  readonly rule: string;
  readonly terms: readonly string[];
  readonly points: number;
}

interface Scored {
  readonly category: string;
  readonly score: number;
  readonly hits: readonly Hit[];
}

const nothing: readonly string[] = [];
/** So many of one rule's terms count; more of the same say nothing new. */
const termsThatCount = 3;
/** A term in the title says so many times more than one in the text. */
const titleFactor = 3;

/**
 * The category a text is proposed for, and why. A rule gives its weight for each of its terms found (at most three; one that stands in the
 * title counts threefold); a category has the sum of its rules; the highest wins, the first in the tree among equals, so the same text and
 * policy give the same answer for ever. Certain: `certainScore` reached, with `certainLead` over the next.
 */
export function proposeCategory(policy: IntakePolicy, told: ToldText): CategoryProposal {
  const [winner, next] = scores(policy, told).sort((a, b) => b.score - a.score);
  if (!winner) return { certain: false, reasons: [{ code: 'NO_CATEGORY_RULE_MATCHED' }] };
  const doubt = doubtAbout(policy, winner, next);
  return {
    category: winner.category,
    certain: doubt === undefined,
    reasons: [...explain(winner), ...(next ? [runnerUp(next)] : []), ...(doubt ? [doubt] : [])],
  };
}

/** Categories with a score, in the order of the policy's tree. */
function scores(policy: IntakePolicy, told: ToldText): Scored[] {
  const hits = new Map<string, Hit[]>();
  for (const rule of policy.categoryRules) {
    const hit = match(rule, told);
    if (hit) hits.set(rule.category, [...(hits.get(rule.category) ?? []), hit]);
  }
  return policy.categories.flatMap(({ code }) => {
    const found = hits.get(code);
    return found ? [{ category: code, hits: found, score: found.reduce((sum, hit) => sum + hit.points, 0) }] : [];
  });
}

function match(rule: CategoryRule, told: ToldText): Hit | undefined {
  const { all = nothing, any: wanted = nothing, none } = rule;
  const any = termsIn(told, wanted);
  const speaks = (rule.any === undefined || any.length > 0) && termsIn(told, all).length === all.length && nothingOf(told, none);
  if (!speaks) return undefined;
  const deciding = rule.any === undefined ? all.slice(0, 1) : any;
  const counted = deciding
    .map((term) => (standsInTitle(told, term) ? titleFactor : 1))
    .sort((a, b) => b - a)
    .slice(0, termsThatCount);
  return { rule: rule.rule, terms: [...all, ...any], points: rule.weight * counted.reduce<number>((sum, n) => sum + n, 0) };
}

const explain = (winner: Scored): Reason[] =>
  winner.hits.map(({ rule, terms, points }) => ({ code: 'CATEGORY_TERMS_FOUND', params: { rule, terms, points } }));

const runnerUp = (next: Scored): Reason => ({ code: 'NEXT_CATEGORY', params: { category: next.category, score: next.score } });

function doubtAbout(policy: IntakePolicy, winner: Scored, next: Scored | undefined): Reason | undefined {
  const lead = winner.score - (next?.score ?? 0);
  if (winner.score < policy.certainScore)
    return { code: 'CATEGORY_SCORE_LOW', params: { score: winner.score, wanted: policy.certainScore } };
  return lead < policy.certainLead ? { code: 'CATEGORY_LEAD_SMALL', params: { lead, wanted: policy.certainLead } } : undefined;
}
