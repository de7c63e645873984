import type { CaseEvent } from '@suqiu/case';
import { caseOfTheYear } from './a-year';
import { Comparison, type Difference } from './compare';
import type { MadeUpConfiguration } from './made-up';
import { smallest } from './smallest';

/** A case of which the two say different things, made as short as it can be while they still do. */
export interface DifferingCase {
  readonly seed: number;
  readonly events: readonly CaseEvent[];
  readonly differences: readonly Difference[];
}

/** In a few lines; the whole story is written by `main.ts 1 <seed>`. */
export const firstDifference = ({ seed, events, differences }: DifferingCase) => ({
  seed,
  story: events.map(({ type }) => type),
  ...differences[0]!,
});

/** What is kept of days and hours grows with every combination of versions; it is begun anew after so many cases. */
const casesPerBlock = 500;

/**
 * Asks oracle and libs/case about `count` cases, from a seed on, and returns those of which they say different things. The same seeds, the same
 * result. `tell` hears how many are done after each block, so that a long trial can show how far it is.
 */
export function trial(count: number, firstSeed: number, tell: (done: number) => void = () => undefined): DifferingCase[] {
  const differing: DifferingCase[] = [];
  for (let done = 0; done < count; done += casesPerBlock) {
    const cases = Math.min(casesPerBlock, count - done);
    differing.push(...block(cases, firstSeed + done));
    tell(done + cases);
  }
  return differing;
}

function block(count: number, firstSeed: number): DifferingCase[] {
  const comparisons = new Map<MadeUpConfiguration, Comparison>();
  return Array.from({ length: count }, (_, at) => firstSeed + at).flatMap((seed) => {
    const { events, configuration } = caseOfTheYear(seed);
    const comparison = comparisons.get(configuration) ?? new Comparison(configuration);
    comparisons.set(configuration, comparison);
    const [difference] = comparison.differences(events);
    return difference ? [{ seed, ...shortest(events.slice(0, difference.after), comparison) }] : [];
  });
}

/** The case without all that the difference does not need. */
function shortest(events: readonly CaseEvent[], comparison: Comparison): Omit<DifferingCase, 'seed'> {
  const story = smallest(events, (fewer) => comparison.differences(fewer).length > 0);
  return { events: story, differences: comparison.differences(story) };
}
