import { playGames } from './games';

describe('the deciders of all services, over many games that differ from run to run', () => {
  it('never break an invariant and never decide the same twice', () => {
    expect(playGames({ numRuns: 1_000 }).kinds.size).toBeGreaterThan(0);
  }, 600_000);
});
