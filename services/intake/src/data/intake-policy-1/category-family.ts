import { both, type CategoryRule, type IntakePolicy } from '@suqiu/case';

/**
 * What speaks for a category, terms parted by blanks: `strong` ones name the matter itself, `weak` ones only hint at it; `none` tells what merely
 * looks like it.
 */
export interface Terms {
  readonly strong?: string;
  readonly weak?: string;
  readonly none?: string;
}

export interface CategoryFamily {
  readonly categories: IntakePolicy['categories'];
  readonly rules: readonly CategoryRule[];
}

const strongWeight = 3;
const weakWeight = 1;

type Labelled = readonly [zh: string, en: string];

/** One first-level category with its second-level ones: name → labels and terms. Codes are `<family>.<name>`; rules `<code>/strong` and `/weak`. */
export function family(
  code: string,
  label: Labelled,
  members: Readonly<Record<string, readonly [...label: Labelled, terms: Terms]>>,
): CategoryFamily {
  const entries = Object.entries(members).map(([name, [zh, en, terms]]) => ({ code: `${code}.${name}`, label: both(zh, en), terms }));
  return {
    categories: [{ code, label: both(...label) }, ...entries.map((entry) => ({ code: entry.code, label: entry.label, parent: code }))],
    rules: entries.flatMap(({ code: category, terms }) => rules(category, terms)),
  };
}

function rules(category: string, { strong, weak, none }: Terms): CategoryRule[] {
  const negatives = none === undefined ? {} : { none: words(none) };
  const rule = (strength: string, terms: string | undefined, weight: number): CategoryRule[] =>
    terms === undefined ? [] : [{ rule: `${category}/${strength}`, category, any: words(terms), weight, ...negatives }];
  return [...rule('strong', strong, strongWeight), ...rule('weak', weak, weakWeight)];
}

const words = (terms: string): string[] => terms.trim().split(/\s+/);
