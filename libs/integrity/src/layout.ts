import { TextNotStorable, faultOf } from './text-not-storable';

/**
 * First byte of everything that is hashed, keyed or authenticated, so that bytes made for one use mean nothing in another.
 * Stored for ever: a number is never changed or used again. 0x00 and 0x01 are fixed by RFC 6962 §2.1.
 */
export const layoutTags = {
  leaf: 0x00,
  treeNode: 0x01,
  event: 0x02,
  accessRecord: 0x03,
  sealedPart: 0x10,
  wrappedKey: 0x11,
  identifier: 0x20,
  fingerprint: 0x21,
} as const;
export type LayoutTag = (typeof layoutTags)[keyof typeof layoutTags];

const encoder = new TextEncoder();

/**
 * tag ‖ field ‖ field … A text becomes its length in bytes (uint32, big-endian) and its UTF-8; bytes stand as they are and must have a length
 * fixed by the layout. So no two different lists of fields give the same bytes. Throws TextNotStorable for a lone surrogate, which UTF-8
 * would silently replace. The layouts: libs/handbook/byte-layout.md.
 */
export function layout(tag: LayoutTag, fields: readonly (string | Uint8Array)[]): Uint8Array {
  // One UTF-16 code unit becomes three bytes at most, so the text can be written in place, without a copy.
  const bytes = new Uint8Array(fields.reduce((size, field) => size + (typeof field === 'string' ? 4 + 3 * field.length : field.length), 1));
  bytes[0] = tag;
  let at = 1;
  for (const field of fields) {
    if (typeof field === 'string') {
      at = writeText(bytes, at, field);
    } else {
      bytes.set(field, at);
      at += field.length;
    }
  }
  return bytes.subarray(0, at);
}

function writeText(bytes: Uint8Array, at: number, text: string): number {
  if (faultOf(text) === 'lone-surrogate') throw new TextNotStorable('', 'lone-surrogate');
  const { written } = encoder.encodeInto(text, bytes.subarray(at + 4));
  bytes[at] = written >>> 24;
  bytes[at + 1] = written >>> 16;
  bytes[at + 2] = written >>> 8;
  bytes[at + 3] = written;
  return at + 4 + written;
}
