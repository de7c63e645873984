import { foldCase } from '@suqiu/case';
import * as fc from 'fast-check';
import { faultsOf } from './invariants';
import { decided, Game, seats, type Turn } from './play';

/** What was seen over all games of a run. */
export interface Seen {
  readonly kinds: Set<string>;
  readonly types: Set<string>;
}

const turn: fc.Arbitrary<Turn> = fc.record({ at: fc.nat(seats - 1), allowed: fc.boolean(), seed: fc.nat(1_000_000) });
const games = fc.record({
  rareOneIn: fc.constantFrom(8, 100),
  turns: fc.array(turn, { minLength: 120, maxLength: 320, size: 'max' }),
});

/**
 * Plays games of random commands and throws at the first broken invariant, second decision or wrong fold. A counterexample is a whole game:
 * shrinking it would take longer than reading it, since each turn depends on those before.
 */
export function playGames(parameters: fc.Parameters<unknown>): Seen {
  const seen: Seen = { kinds: new Set(), types: new Set() };
  fc.assert(
    fc.property(games, ({ rareOneIn, turns }) => {
      const game = new Game(rareOneIn);
      for (const each of turns) {
        const done = game.play(each);
        if (!done) continue;
        seen.kinds.add(done.kind.name);
        for (const { type } of done.events) seen.types.add(type);
        expect([done.kind.name, ...faultsOf(done)]).toStrictEqual([done.kind.name]);
        if (!done.kind.repeatable) expect([done.kind.name, ...decided(done.command, done.after)]).toStrictEqual([done.kind.name]);
      }
      for (const [events, state] of game.streamsAndStates()) expect(foldCase(events)).toStrictEqual(state);
    }),
    { ...parameters, unbiased: true, endOnFailure: true },
  );
  return seen;
}
