import { Chance } from './chance';

const first = (chance: Chance, count = 5) => Array.from({ length: count }, () => chance.next());

describe('chance', () => {
  it('is the same for the same seed, on every machine', () => {
    expect(first(Chance.of('seed', 1))).toStrictEqual(first(Chance.of('seed', 1)));
    expect(first(Chance.of('seed', 1), 2).map((x) => x.toFixed(6))).toStrictEqual(['0.372956', '0.548724']);
  });

  it('differs from seed to seed, however near', () => {
    const starts = Array.from({ length: 1000 }, (_, at) => Chance.of('seed', at).next());
    expect(new Set(starts).size).toBe(1000);
    expect(Math.abs(starts.reduce((sum, x) => sum + x, 0) / 1000 - 0.5)).toBeLessThan(0.05);
  });

  it('tells words apart that would read the same in a row', () => {
    expect(Chance.of('a', 'bc').next()).not.toBe(Chance.of('ab', 'c').next());
  });

  it('gives every whole number between two, and no other', () => {
    const chance = Chance.of('between');
    const given = new Set(Array.from({ length: 200 }, () => chance.between(3, 6)));
    expect([...given].sort()).toStrictEqual([3, 4, 5, 6]);
  });

  it('gives keys as often as their weights say', () => {
    const chance = Chance.of('weighted');
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let at = 0; at < 4000; at += 1) counts[chance.weighted({ often: 3, seldom: 1, never: 0 })] += 1;
    expect(counts.never).toBe(0);
    expect(counts.often / counts.seldom).toBeGreaterThan(2.6);
    expect(counts.often / counts.seldom).toBeLessThan(3.4);
  });

  it('refuses to pick from nothing', () => {
    expect(() => Chance.of('nothing').pick([])).toThrow(RangeError);
  });
});
