import * as fc from 'fast-check';
import { faultsOf } from './invariants';
import { ConfigurationGame, decided } from './play';
import { foldConfiguration, nothingConfigured } from './state';

/** What was seen over all games of a run. */
export interface Seen {
  readonly kinds: Set<string>;
  readonly types: Set<string>;
}

const games = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 120, size: 'max' });

/** Plays games of random configuration commands and throws at the first broken invariant, second decision, wrong fold or fold that is not total. */
export function playConfigurationGames(parameters: fc.Parameters<unknown>): Seen {
  const seen: Seen = { kinds: new Set(), types: new Set() };
  fc.assert(
    fc.property(games, (turns) => {
      const game = new ConfigurationGame();
      for (const seed of turns) {
        const done = game.play(seed);
        if (!done) continue;
        seen.kinds.add(done.kind.name);
        for (const { type } of done.events) seen.types.add(type);
        expect([done.kind.name, ...faultsOf(done)]).toStrictEqual([done.kind.name]);
        expect([done.kind.name, ...decided(done.command, done.after)]).toStrictEqual([done.kind.name]);
      }
      expect(foldConfiguration(nothingConfigured, game.events)).toStrictEqual(game.state);
      // A fold refuses nothing, in whatever order and with whatever missing it meets events.
      foldConfiguration(
        nothingConfigured,
        [...game.events].reverse().filter((_, at) => turns[at % turns.length]! % 3 > 0),
      );
    }),
    { ...parameters, unbiased: true, endOnFailure: true },
  );
  return seen;
}
