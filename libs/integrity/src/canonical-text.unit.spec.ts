import * as fc from 'fast-check';
import { canonicalText, TextNotStorable } from './index';
import rfc8785 from './vectors/rfc8785.json';

/** JSON values that can be stored; -0 is written as 0 by RFC 8785 and so cannot come back. */
const storable = fc
  .jsonValue({ maxDepth: 6 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as unknown)
  .filter((value) => !/\\ud[89a-f]/i.test(JSON.stringify(value)));

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

const refusal = (value: unknown): TextNotStorable => {
  try {
    canonicalText(value);
  } catch (error) {
    if (error instanceof TextNotStorable) return error;
    throw error;
  }
  throw new Error('was not refused');
};

const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

describe('canonicalText', () => {
  it('gives back the value it was made of', () => {
    fc.assert(fc.property(storable, (value) => expect(JSON.parse(canonicalText(value))).toEqual(value)));
  });

  it('changes nothing when made twice', () => {
    fc.assert(
      fc.property(storable, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(fc.property(storable, (value) => expect(canonicalText(reversed(value))).toBe(canonicalText(value))));
  });

  it.each(rfc8785.values)('writes the example of RFC 8785: $text', ({ json, text }) => {
    expect(canonicalText(JSON.parse(json))).toBe(text);
  });

  it.each(rfc8785.numbers as [string, string][])('writes the number %s of RFC 8785 as %s', (bits, text) => {
    expect(canonicalText(double(bits))).toBe(text);
  });

  it.each(rfc8785.notNumbers)('refuses %s of RFC 8785, which is no number', (bits) => {
    expect(refusal(double(bits)).reason).toBe('not-a-json-value');
  });

  it('orders keys by UTF-16 code units, not by code points', () => {
    expect(canonicalText({ '\uffff': 1, '\u{10000}': 2 })).toBe('{"\u{10000}":2,"\uffff":1}');
  });

  it('keeps a member that is called __proto__', () => {
    expect(canonicalText(JSON.parse('{"a":1,"__proto__":2}'))).toBe('{"__proto__":2,"a":1}');
  });

  it.each([
    ['undefined', undefined],
    ['a member that is undefined', { a: undefined }],
    ['a hole', Array(1)],
    ['NaN', NaN],
    ['Infinity', -Infinity],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['bytes', new Uint8Array(1)],
  ])('refuses %s', (_, value) => {
    expect(refusal(value)).toMatchObject({ code: 'TEXT_NOT_STORABLE', reason: 'not-a-json-value' });
  });

  it.each([
    ['NUL', 'secret\u0000', 'nul'],
    ['the first half of a pair', 'secret\ud83d', 'lone-surrogate'],
    ['the second half of a pair', '\ude00secret', 'lone-surrogate'],
    ['halves in the wrong order', 'secret\ude00\ud83d', 'lone-surrogate'],
  ])('refuses %s and names the place, never the value', (_, text, reason) => {
    const error = refusal({ 'a/b~': [1, { note: text }] });
    expect(error).toMatchObject({ code: 'TEXT_NOT_STORABLE', reason, path: '/a~1b~0/1/note' });
    expect(`${error.message}${String(error.stack)}`).not.toContain('secret');
    expect(refusal({ outer: { [text]: 1 } })).toMatchObject({ reason, path: '/outer' });
  });

  it('refuses a value that contains itself', () => {
    const round: Record<string, unknown> = {};
    round['again'] = round;
    expect(refusal(round).reason).toBe('too-deep');
  });
});
