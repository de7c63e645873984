/** A hash function of 32 bytes: SHA-256 or SM3. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/** 64 lower-case hexadecimal digits. */
export type HashHex = string;

const wellFormed = /^[0-9a-f]{64}$/;
const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** True for 64 lower-case hexadecimal digits, the only spelling of a hash. */
export const isHashHex = (text: string): boolean => wellFormed.test(text);

/** Bytes as lower-case hexadecimal, two digits each. A hash when there are 32 of them. */
export function hexOf(bytes: Uint8Array): HashHex {
  let text = '';
  for (const byte of bytes) text += hexOfByte[byte];
  return text;
}

/** Throws RangeError for anything but 64 lower-case hexadecimal digits: a second spelling of a hash would be a second truth. */
export function bytesOf(hex: HashHex): Uint8Array {
  if (!isHashHex(hex)) throw new RangeError('a hash is 64 lower-case hexadecimal digits');
  const bytes = new Uint8Array(32);
  for (let i = 0; i < 32; i += 1) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
