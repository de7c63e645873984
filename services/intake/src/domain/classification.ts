import {
  type Bilingual,
  both,
  type Category,
  type IntakePolicy,
  type IntakePolicyInForce,
  type Reason,
  Refusal,
  type RouteOutClass,
} from '@suqiu/case';
import { proposeCategory } from './category-proposal';
import { findUrgency, proposeRouteOut, type UrgencyFound } from './rule-proposals';
import { toldText } from './told-text';

/** What the rules of one policy version make of a text. */
export interface Classification {
  readonly category?: Category;
  readonly certain: boolean;
  readonly reasons: readonly Reason[];
  readonly routeOutProposal?: RouteOutClass;
  readonly urgency?: UrgencyFound;
}

/** Pure and deterministic: the same title, text and policy version give the same answer for ever. Refuses INTAKE_POLICY_MISSING. */
export function classify(inForce: IntakePolicyInForce, title: string, text: string): Classification {
  const policy = policyOf(inForce);
  const told = toldText(title, text);
  const { category, certain, reasons } = proposeCategory(policy, told);
  const routeOut = proposeRouteOut(policy, told);
  const urgency = findUrgency(policy, told);
  return {
    certain,
    reasons: [...reasons, ...(routeOut?.reasons ?? [])],
    ...(category !== undefined && { category: categoryOf(inForce, category) }),
    ...(routeOut && { routeOutProposal: routeOut.class }),
    ...(urgency && { urgency }),
  };
}

/** The category with its path as label, as it stands in this version of the tree. Refuses CATEGORY_UNKNOWN, INTAKE_POLICY_MISSING. */
export function categoryOf(inForce: IntakePolicyInForce, code: string): Category {
  const { categories } = policyOf(inForce);
  const found = categories.find((category) => category.code === code);
  if (!found) throw new Refusal('CATEGORY_UNKNOWN', { category: code });
  return { code, label: pathOf(categories, found), treeVersion: inForce.version };
}

/** 城乡建设/物业服务, in each language. */
export function pathOf(categories: IntakePolicy['categories'], category: IntakePolicy['categories'][number]): Bilingual {
  const parent = categories.find(({ code }) => code === category.parent);
  if (!parent) return category.label;
  const above = pathOf(categories, parent);
  return both(`${above.zh}/${category.label.zh}`, `${above.en}/${category.label.en}`);
}

export function policyOf({ policy }: IntakePolicyInForce): IntakePolicy {
  if (!policy) throw new Refusal('INTAKE_POLICY_MISSING');
  return policy;
}
