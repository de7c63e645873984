import { type ExistingCase, type PlainPart, Refusal } from '@suqiu/case';

/** Free text of staff may name the requester, so it is sealed under the requester's key and goes with it. */
const narrative = ({ requesterSubject }: ExistingCase, text: string): PlainPart => ({
  subject: requesterSubject,
  compartment: 'narrative',
  text,
});

/** An optional text as the one part of a draft. Blank text is no text. */
export const sealedAs = <Name extends string>(
  name: Name,
  ofCase: ExistingCase,
  text: string | undefined,
): { readonly personal?: { readonly [N in Name]: PlainPart } } =>
  text === undefined || text.trim() === '' ? {} : { personal: { [name]: narrative(ofCase, text) } as { [N in Name]: PlainPart } };

export const explained = (ofCase: ExistingCase, text: string | undefined) => sealedAs('explanation', ofCase, text);

/** A text that may not be left out. Refuses TEXT_MISSING with the field's name for blank text. */
export function requiredText(ofCase: ExistingCase, text: string, field: string): PlainPart {
  if (text.trim() === '') throw new Refusal('TEXT_MISSING', { field });
  return narrative(ofCase, text);
}
