/** What a subject can be found by. `requesterTitle` joins who and what: the value is made by `requesterTitle()`. Stored: names never change. */
export const identifierKinds = ['telephone', 'identity', 'uscc', 'account', 'queryCode', 'requesterTitle'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export interface Identifier {
  readonly kind: IdentifierKind;
  /** As written by people; the vault normalises it. What is empty when normalised is not indexed and matches nothing. */
  readonly value: string;
}

/** Full-width forms (U+FF01–FF5E, ideographic space) become half-width. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

/** Half-width, upper-case, letters and digits only: identity numbers, credit codes, query codes. */
export const normalisedCode = (text: string): string =>
  halfWidth(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** Half-width, upper-case, without blanks: names of accounts and titles keep their punctuation. */
export const normalisedName = (text: string): string => halfWidth(text).toUpperCase().replace(/\s/gu, '');

/**
 * Digits only, without the country code of China: `+86 138-0013-8000` → `13800138000`, `0086 21 6321 2810` → `02163212810` (the trunk 0 that
 * is dropped after a country code comes back). Short numbers stay as they are.
 */
export function normalisedTelephone(text: string): string {
  const written = halfWidth(text).replace(/[^0-9+]/g, '');
  const digits = written.replaceAll('+', '');
  const country = /^(?:\+86|0086)/.exec(written) ?? /^86(?=1[3-9]\d{9}$)/.exec(written);
  if (!country) return digits;
  const national = written.slice(country[0].length).replaceAll('+', '');
  return /^(?:0|1[3-9]\d{9}$)/.test(national) || national.length < 9 ? national : `0${national}`;
}

const normalisers: Readonly<Record<IdentifierKind, (text: string) => string>> = {
  telephone: normalisedTelephone,
  identity: normalisedCode,
  uscc: normalisedCode,
  account: normalisedName,
  queryCode: normalisedCode,
  requesterTitle: (text) => text,
};

/** The value as it is indexed: the same for all spellings of one identifier. '' when nothing is left; such a value is not indexed. */
export const normalisedIdentifier = ({ kind, value }: Identifier): string => normalisers[kind](value);

/** The same requester with the same title, in one value. Empty (and so not indexed) if either is empty when normalised. */
export function requesterTitle(requester: Identifier, title: string): Identifier {
  const [who, what] = [normalisedIdentifier(requester), normalisedName(title)];
  return { kind: 'requesterTitle', value: who === '' || what === '' ? '' : JSON.stringify([requester.kind, who, what]) };
}
