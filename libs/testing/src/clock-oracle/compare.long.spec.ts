import { firstDifference, trial } from './trial';

describe('2,000 cases of a year that differ from run to run', () => {
  it('have the due times, provisional or not, and are in time or late as the oracle says, after each of their events', () => {
    expect(trial(2_000, Math.floor(Math.random() * 1_000_000_000)).map(firstDifference)).toStrictEqual([]);
  }, 600_000);
});
