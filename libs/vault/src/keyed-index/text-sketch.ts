import { halfWidth } from './identifiers';

/** 20 bands of 3 min-hashes each: why these numbers, and what was measured, is in libs/handbook/adr/0003-keyed-index.md. */
export const bandsPerText = 20;
const rowsPerBand = 3;

/** Finaliser of MurmurHash3: spreads 32 bits over 32 bits, one to one. Not secret; the bands are keyed afterwards. */
function mix(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const seeds = Uint32Array.from({ length: bandsPerText * rowsPerBand }, (_, index) => mix(Math.imul(index + 1, 0x9e3779b9)));

/** What is compared: half-width, upper-case, letters and digits only. */
const comparable = (text: string): string =>
  halfWidth(text)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function bigrams(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i += 1) pairs.add(((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i)) >>> 0);
  return pairs;
}

/**
 * Per band the min-hashes of the text's bigrams (pairs of UTF-16 code units), [] for a text without bigrams. Two texts that share the part J
 * of all their bigrams have a band in common with probability J³. Pure, and stored (keyed): never changed.
 */
export function textBands(text: string): number[][] {
  const pairs = bigrams(comparable(text));
  if (pairs.size === 0) return [];
  const least = new Uint32Array(seeds.length).fill(0xffffffff);
  for (const pair of pairs) {
    for (let i = 0; i < seeds.length; i += 1) {
      const hash = mix(pair ^ (seeds[i] as number));
      if (hash < (least[i] as number)) least[i] = hash;
    }
  }
  return Array.from({ length: bandsPerText }, (_, band) => [...least.subarray(band * rowsPerBand, (band + 1) * rowsPerBand)]);
}

/** Estimated share of bigrams in common (0 to 1), from the number of bands in common. */
export const shareOfBigrams = (bandsInCommon: number): number => (bandsInCommon / bandsPerText) ** (1 / rowsPerBand);
