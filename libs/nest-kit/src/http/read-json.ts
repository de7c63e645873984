import { faultOf } from '@suqiu/integrity';
import { AppError, type ValueError } from '../errors/app-error';

/** Far above any request of ours and far below the stack. */
const deepest = 32;

/**
 * Bytes of a request's body → JSON value whose every text can be stored exactly; undefined for an empty body.
 * Throws AppError TEXT_NOT_STORABLE (bytes that are no UTF-8, NUL, lone surrogates), JSON_NOT_READABLE, JSON_TOO_DEEP, VALIDATION_FAILED (a
 * key that names what every object inherits). No error holds what was sent.
 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return undefined;
  const value = parse(decode(bytes));
  check(value, 1);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('TEXT_NOT_STORABLE');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's message quotes the text, so it is not kept as the cause.
    throw new AppError('JSON_NOT_READABLE');
  }
}

function check(value: unknown, depth: number): void {
  if (typeof value === 'string') assertStorable(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) throw new AppError('JSON_TOO_DEEP', { limit: deepest });
  if (Array.isArray(value)) return value.forEach((item) => check(item, depth + 1));
  for (const [key, member] of Object.entries(value)) {
    assertStorable(key);
    if (isInherited(key)) throw unknownField({ pointer: `/${key}` });
    check(member, depth + 1);
  }
}

/** Names that every object has anyway: class-transformer passes over them, so they would be neither taken nor refused. */
export const isInherited = (key: string): boolean => key in Object.prototype;

export const unknownField = (place: Pick<ValueError, 'pointer' | 'parameter'>): AppError =>
  new AppError('VALIDATION_FAILED', { count: 1 }, { values: [{ code: 'FIELD_UNKNOWN', ...place }] });

/** Throws AppError TEXT_NOT_STORABLE for a text that would not come back as it was sent. */
export function assertStorable(text: string): void {
  if (faultOf(text)) throw new AppError('TEXT_NOT_STORABLE');
}
