import { playConfigurationGames } from './games';

describe('the deciders of configuration, over many games that differ from run to run', () => {
  it('never break an invariant and never decide the same twice', () => {
    expect(playConfigurationGames({ numRuns: 400 }).kinds.size).toBeGreaterThan(0);
  }, 600_000);
});
