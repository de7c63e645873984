/**
 * Chance that is the same for the same seed on every machine: mulberry32 (Tommy Ettinger, public domain), 32 bits of state, seeded through
 * FNV-1a so that near seeds give far sequences. For plausible data only, never for keys or ids.
 */
export class Chance {
  private constructor(private state: number) {}

  /** An own sequence for each list of words, such as seed and number of the case: no case depends on those before it. */
  static of(...words: readonly (string | number)[]): Chance {
    let hash = 0x811c9dc5;
    for (const character of words.join('\u0000')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    return new Chance(hash >>> 0);
  }

  /** 0 ≤ x < 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('nothing to pick from');
    return from[this.between(0, from.length - 1)]!;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }
}
