import { type CaseKind, type ExistingCase, type Labels, type PlainPart, Refusal } from '@suqiu/case';

/** Kinds in which nothing is claimed: no claim finding, no site visit, no findings before resolving (domain.md §3, 咨询/意见 types). */
const kindsWithoutClaim: readonly CaseKind[] = ['inquiry', 'suggestion', 'praise'];

export const hasClaim = (ofCase: ExistingCase): boolean => !kindsWithoutClaim.includes(ofCase.kind);

/** Free text of staff: it may name the requester, so it is sealed under the requester's key and goes with it. */
export const narrative = (ofCase: ExistingCase, text: string): PlainPart => ({
  subject: ofCase.requesterSubject,
  compartment: 'narrative',
  text,
});

/** An optional text of staff as the one part of a draft. Blank text is no text. */
export const explained = (ofCase: ExistingCase, text: string | undefined): { readonly personal?: { readonly explanation: PlainPart } } =>
  text === undefined || text.trim() === '' ? {} : { personal: { explanation: narrative(ofCase, text) } };

/** Refuses TEXT_MISSING with the field's name for a text without a letter, figure or sign in it. */
export function requireText(text: string | undefined, field: string): string {
  if (text === undefined || text.trim() === '') throw new Refusal('TEXT_MISSING', { field });
  return text;
}

/** Refuses EXPLANATION_EQUALS_LABEL for a text that only repeats a label, whatever its case, width, blanks or punctuation (domain.md §3). */
export function requireMoreThanLabel(text: string, labels: Labels<string>, field: string): void {
  const told = bare(text);
  const repeated = Object.values(labels).some(({ zh, en }) => bare(zh) === told || bare(en) === told);
  if (repeated || told === '') throw new Refusal('EXPLANATION_EQUALS_LABEL', { field });
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
