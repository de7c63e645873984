import { randomInt } from 'node:crypto';

/** Chinese characters drawn at random: a text that nobody else can have written. */
export const randomHanzi = (length: number): string => String.fromCharCode(...Array.from({ length }, () => randomInt(0x4e00, 0x9f00)));

/**
 * The bytes a text can be hidden in, each once: UTF-8, both UTF-16, JSON with and without escapes, URL, hexadecimal, and base64 in its three
 * alignments, less the characters that depend on what stands beside.
 */
export const disguises = (text: string): Buffer[] => {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const written = [
    JSON.stringify(text).slice(1, -1),
    Array.from(text, escaped).join(''),
    Array.from(text, (sign) => (sign > '\u007f' ? escaped(sign) : sign)).join(''),
    encodeURIComponent(text),
    utf8.toString('hex'),
    ...[0, 1, 2].map((shift) => base64(utf8, shift)),
  ];
  const all = [utf8, utf16, Buffer.from(utf16).swap16(), ...written.map((one) => Buffer.from(one))];
  return [...new Map(all.map((bytes) => [bytes.toString('latin1'), bytes])).values()];
};

/** True if the bytes hold a text of which these are the disguises. */
export const holdsAny = (bytes: Buffer, needles: readonly Buffer[]): boolean => needles.some((needle) => bytes.includes(needle));

const escaped = (sign: string): string => sign.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const base64 = (bytes: Buffer, shift: number): string => {
  const inner = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '');
  return inner.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6));
};
