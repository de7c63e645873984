import { services, sourcesBelow } from './workspace';

/** Codes that stand in a field `code` and are no reasons on events: faults of a form's field, and what a requester is told of the progress. */
const otherCodes = /^(IDENTITY|CREDIT_CODE|TELEPHONE|PROGRESS)_/;

/** The reason codes in a source: `code: 'X'`, `doubt('X'`, and `code: name` where the same source says `name = 'X'`. */
export function reasonCodesIn(text: string): string[] {
  const written = [...text.matchAll(/\b(?:code: |doubt\()'([A-Z][A-Z0-9_]*)'/g)].map(([, code]) => code!);
  const named = [...text.matchAll(/\bcode: ([a-z]\w*)\b/g)].flatMap(([, name]) => constant(text, name!));
  return [...new Set([...written, ...named])].filter((code) => !otherCodes.test(code));
}

const constant = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${name} = '([A-Z][A-Z0-9_]*)'`, 'g'))].map(([, code]) => code!);

/** Where in the services which reason codes are given. */
export const reasonsGiven = (): { readonly file: string; readonly codes: readonly string[] }[] =>
  services()
    .flatMap((service) => ['domain', 'features', 'reactors'].flatMap((room) => sourcesBelow(`services/${service}/src/${room}`)))
    .map(({ file, text }) => ({ file, codes: reasonCodesIn(text) }))
    .filter(({ codes }) => codes.length > 0);
