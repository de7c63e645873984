import type { CaseStatus } from '@suqiu/case';
import { Progress } from '../output';
import { answering } from '../testing/answers';
import { destinationsOf } from './destinations';

const cases: readonly (readonly [CaseStatus, readonly string[]])[] = [
  ['registered', []],
  // Given back by its unit.
  ['registered', ['310110-housing']],
  ['answered', []],
  ['routedOut', []],
  ['merged', []],
  ['handling', ['310110-housing']],
  ['resolved', ['310110-housing']],
  ['followUp', ['310110-housing']],
  ['closed', ['310110-housing']],
  ['withdrawn', ['310110-housing']],
  ['withdrawn', []],
];
const items = cases.map(([status, unitIds], n) => ({ caseNumber: `SQ-${n}`, status, unitIds, registeredAt: '2026-01-01T00:00:00.000Z' }));
const reader = answering(({ pathname }) =>
  pathname.endsWith('/consumers') ? { head: '1', consumers: [] } : { items, total: items.length, truncated: false, asOf: 'p.0' },
);
const destinations = (numbers: readonly string[]) => destinationsOf(reader, new Set(numbers), new Progress('spec'));

describe('where cases went', () => {
  it('adds up to all of them: withdrawn ones count where the requester ended them', async () => {
    expect(await destinations(items.map(({ caseNumber }) => caseNumber))).toEqual({
      dispatched: 5,
      answered: 1,
      routedOut: 1,
      merged: 1,
      waiting: 3,
    });
  });

  it('is told of the cases asked for only', async () => {
    expect(await destinations(['SQ-2'])).toEqual({ dispatched: 0, answered: 1, routedOut: 0, merged: 0, waiting: 0 });
  });

  it('is not made up for a case that is not in the list', async () => {
    await expect(destinations(['SQ-2', 'SQ-99'])).rejects.toThrow('1 registered cases are not in the list of audit');
  });
});
