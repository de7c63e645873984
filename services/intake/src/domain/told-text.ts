/**
 * What the requester said, ready for the terms of a policy: NFKC, lower-case, without blanks, so that a term is found however it was typed.
 * Terms are found as they stand in the text; the policy is written for that (negatives say what only looks like a term).
 */
export interface ToldText {
  readonly title: string;
  readonly whole: string;
}

export const toldText = (title: string, text: string): ToldText => {
  const head = plain(title);
  return { title: head, whole: `${head}\n${plain(text)}` };
};

/** The terms of a policy that stand in the text, in the policy's order. */
export function termsIn(told: ToldText, terms: readonly string[]): string[] {
  const plainTerms = plainOnce(terms);
  return terms.filter((_, at) => told.whole.includes(plainTerms[at]!));
}

export const standsInTitle = (told: ToldText, term: string): boolean => told.title.includes(plain(term));

/** Whether a rule's negatives leave it standing. */
export const nothingOf = (told: ToldText, none: readonly string[] | undefined): boolean =>
  none === undefined || termsIn(told, none).length === 0;

/** The form texts and terms are compared in. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** A policy has some 1,500 terms and stands for months: each list of terms is made plain once, as long as it is held. */
const plained = new WeakMap<readonly string[], readonly string[]>();
function plainOnce(terms: readonly string[]): readonly string[] {
  const before = plained.get(terms);
  if (before) return before;
  const made = terms.map(plain);
  plained.set(terms, made);
  return made;
}
