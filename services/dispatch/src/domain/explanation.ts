import type { ExistingCase, PlainPart } from '@suqiu/case';

/** Free text of staff may name the requester, so it is sealed under the requester's key and goes with it. Blank text is no text. */
export const explained = (ofCase: ExistingCase, text: string | undefined): { readonly personal?: { readonly explanation: PlainPart } } =>
  text === undefined || text.trim() === ''
    ? {}
    : { personal: { explanation: { subject: ofCase.requesterSubject, compartment: 'narrative', text } } };
