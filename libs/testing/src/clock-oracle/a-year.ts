import type { CaseEvent } from '@suqiu/case';
import { Chance } from '@suqiu/simulation';
import { aCase, type CaseHistory } from '../builders';
import { type MadeUpConfiguration, madeUpConfiguration } from './made-up';
import { requesters, somewhere, steps } from './steps';
import { later, someStart } from './moments';

export interface CaseOfTheYear {
  readonly events: readonly CaseEvent[];
  readonly configuration: MadeUpConfiguration;
}

/** So many configurations are made up, each when it is first asked for; each serves many cases. */
const configurations = 16;
const madeUp = new Map<number, MadeUpConfiguration>();

function configurationFor(seed: number): MadeUpConfiguration {
  const which = seed % configurations;
  const configuration = madeUp.get(which) ?? madeUpConfiguration(which);
  madeUp.set(which, configuration);
  return configuration;
}

/**
 * A case that begins between January 2026 and February 2027 and takes one of the steps that are open to it after the other, at any time of day.
 * The same for the same seed.
 */
export function caseOfTheYear(seed: number): CaseOfTheYear {
  const chance = Chance.of('case', seed);
  const configuration = configurationFor(seed);
  const edges = chance.percent(20) ? 'only' : 'some';
  let at = someStart(chance);
  let history = aCase({ ...requesters(chance), place: somewhere(chance) }, recorded(chance, at));
  for (let left = chance.between(5, 32); left > 0; left -= 1) {
    at = later(chance, at, edges);
    history = oneStep(chance, history, configuration, recorded(chance, at));
  }
  return { events: history.events, configuration };
}

function oneStep(chance: Chance, history: CaseHistory, configuration: MadeUpConfiguration, when: ReturnType<typeof recorded>): CaseHistory {
  const { state } = history;
  const open = steps.filter((step) => step.open(state));
  const weights = Object.fromEntries(open.map(({ weight }, index) => [index, weight]));
  const step = open[Number(chance.weighted(weights))];
  return step ? step.told({ chance, history, state, configuration, when }) : history;
}

/** What happened may have happened up to an hour before: clocks run by what was recorded. */
const recorded = (chance: Chance, at: number) => ({
  occurredAt: new Date(at - chance.between(0, 3_600_000)).toISOString(),
  recordedAt: new Date(at).toISOString(),
});
