import type { ValidationError } from 'class-validator';
import type { ValueError } from '../errors/app-error';
import { type ErrorCode, isErrorCode } from '../errors/catalogue';

/** Where a validated value came from. */
export type ValueSource = 'body' | 'query' | 'param';

/** More than this helps nobody. */
const mostErrors = 50;

/** class-validator's findings → one error per wrong value, with its place and code, and never with the value. */
export function valueErrors(findings: readonly ValidationError[], source: ValueSource): ValueError[] {
  return collect(findings, '')
    .slice(0, mostErrors)
    .map(({ code, pointer }) => (source === 'body' ? { code, pointer } : { code, parameter: pointer.slice(1) }));
}

interface Found {
  readonly code: ErrorCode;
  readonly pointer: string;
}

const collect = (findings: readonly ValidationError[], above: string): Found[] =>
  findings.flatMap((finding) => {
    const pointer = `${above}${step(finding.property)}`;
    const own = finding.constraints ? [{ code: codeOf(finding), pointer }] : [];
    return [...own, ...collect(finding.children ?? [], pointer)];
  });

/** An unknown key is the caller's text: it is shown only if it looks like a name of a field. */
const step = (property: string): string => (/^[\w-]{1,64}$/.test(property) ? `/${property}` : '');

/** A field that fails several checks is told the first of these: its type before its length, its absence before its type. */
const byConstraint: readonly (readonly [ErrorCode, readonly string[]])[] = [
  ['FIELD_UNKNOWN', ['whitelistValidation']],
  ['FIELD_MISSING', ['isDefined', 'isNotEmpty']],
  ['FIELD_WRONG_TYPE', ['isString', 'isInt', 'isNumber', 'isBoolean', 'isArray', 'isObject', 'nestedValidation', 'unknownValue']],
  ['FIELD_TOO_LONG', ['maxLength', 'minLength', 'isLength', 'arrayMaxSize', 'arrayMinSize']],
  ['FIELD_OUT_OF_RANGE', ['min', 'max', 'minDate', 'maxDate', 'isPositive']],
  ['FIELD_NOT_ALLOWED', ['isIn', 'isEnum', 'equals', 'arrayUnique']],
];

function codeOf({ constraints = {}, value }: ValidationError): ErrorCode {
  const failed = Object.keys(constraints);
  if (value == null && !failed.includes('whitelistValidation')) return 'FIELD_MISSING';
  // A validator of our own is named after the code it answers with.
  const named = failed.find(isErrorCode);
  const listed = byConstraint.find(([, names]) => names.some((name) => failed.includes(name)))?.[0];
  return (listed === 'FIELD_WRONG_TYPE' ? listed : undefined) ?? named ?? listed ?? 'FIELD_WRONG_FORMAT';
}
