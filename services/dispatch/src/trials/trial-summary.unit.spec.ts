import { KeptVersions } from './kept-versions';
import { listedAtMost, TrialSummary } from './trial-summary';

const other = (unitId: string, after?: string) => ({ before: [unitId], ...(after !== undefined && { after }), rule: 'r' });

describe('what a trial tells', () => {
  it('counts cases, what would have gone elsewhere, and what that means for each unit', () => {
    const summary = new TrialSummary();
    summary.add('1', undefined);
    summary.add('2', other('a', 'b'));
    summary.add('3', other('a'));
    expect(summary.result()).toStrictEqual({
      cases: 3,
      elsewhere: 2,
      differences: [
        { caseNumber: '2', before: ['a'], after: 'b', rule: 'r' },
        { caseNumber: '3', before: ['a'], rule: 'r' },
      ],
      units: [
        { unitId: 'a', fewer: 2, more: 0 },
        { unitId: 'b', fewer: 0, more: 1 },
      ],
    });
  });

  it('lists the first thousand, and counts the others', () => {
    const summary = new TrialSummary();
    for (let n = 0; n <= listedAtMost; n += 1) summary.add(`${n}`, other('a', 'b'));
    const { elsewhere, differences, units } = summary.result();
    expect([elsewhere, differences.length, differences.at(-1)?.caseNumber]).toStrictEqual([1_001, 1_000, '999']);
    expect(units).toContainEqual({ unitId: 'b', fewer: 0, more: 1_001 });
  });
});

describe('kept versions', () => {
  it('are folded once while they are among the last few, and again after', async () => {
    const asked: number[] = [];
    const kept = new KeptVersions({ at: (version) => Promise.resolve(asked.push(version) && version) });
    for (const version of [1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 9, 1, 2]) expect(await kept.at(version)).toBe(version);
    expect(asked).toStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 2]);
  });
});
