/** Repeatable chance: the same seed gives the same numbers (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True with this probability. */
  hits(probability: number): boolean;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (below) => Math.floor(next() * below), hits: (probability) => next() < probability };
};

/** Every random harness takes its seed from SUQIU_SEED or makes one, and prints it: a failure can be run again. */
export const announcedSeed = (harness: string): number => {
  const seed = Number(process.env['SUQIU_SEED'] ?? Date.now() % 1_000_000_007);
  process.stderr.write(`${harness}: SUQIU_SEED=${seed}\n`);
  return seed;
};
