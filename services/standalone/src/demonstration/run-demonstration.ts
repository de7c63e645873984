import { organisationShanghai } from '@suqiu/dispatch';
import { firstIntakePolicy } from '@suqiu/intake';
import { type DemoIdentities } from '@suqiu/nest-kit';
import { type SimulatedClock, syntheticCases, type SyntheticPlace, timeline } from '@suqiu/simulation';
import { ApiClient } from '../api-client';
import type { System } from '../system';
import { Player, type SignIn } from './player';

export interface DemonstrationOrder {
  readonly system: System;
  readonly demonstration: DemoIdentities;
  readonly clock: SimulatedClock;
  readonly cases: number;
  readonly seed: number;
  readonly signal?: AbortSignal;
}

/**
 * Plays cases from where the clock stands to the present. The clock moves only when every consumer is at the head of the log (architecture §8).
 * Resolves with the numbers of the cases. Rejects with the signal's reason between two steps once it is aborted.
 */
export async function runDemonstration({
  system,
  demonstration,
  clock,
  cases,
  seed,
  signal,
}: DemonstrationOrder): Promise<readonly string[]> {
  await system.app.listen(0, '127.0.0.1');
  const url = await system.app.getUrl();
  const from = clock.now();
  const until = new Date();
  const player = new Player(`demo:${seed}`, signIn(url, demonstration));
  const made = syntheticCases({ seed, count: cases, from, to: until, ...demonstrationGround() });
  for (const happening of timeline(made, until)) {
    signal?.throwIfAborted();
    await passTime(system, clock, happening.at);
    await player.play(happening);
  }
  await passTime(system, clock, clock.now());
  return player.caseNumbers;
}

/** Moves the clock on to an instant, and stops on the way wherever a timer is due. Resolves at the head of the log. */
async function passTime(system: System, clock: SimulatedClock, to: Date): Promise<void> {
  await system.fireTimers();
  for (let next = await system.nextTimerAt(); next !== undefined && next <= to; next = await system.nextTimerAt()) {
    clock.advanceTo(next);
    await system.fireTimers();
  }
  clock.advanceTo(to);
}

/** Where synthetic cases happen, and what they are about. */
export function demonstrationGround(): { readonly places: readonly SyntheticPlace[]; readonly categories: readonly string[] } {
  const units = organisationShanghai().map(({ unit }) => unit);
  const names = new Map(units.map((unit) => [unit.unitId, unit.name.zh]));
  const districtNames = new Map(units.filter(({ kind }) => kind === 'district').map((unit) => [unit.district, unit.name.zh]));
  const places = units
    .filter(({ kind, area }) => kind === 'committee' && area !== undefined)
    .map(({ district, area, name }) => {
      const subdistrict = area!.slice(0, 9);
      return {
        district,
        subdistrict,
        committee: area!,
        name: `${districtNames.get(district) ?? ''}${names.get(subdistrict) ?? ''}${name.zh}`,
      };
    });
  return { places, categories: firstIntakePolicy.policy.categories.map(({ code }) => code) };
}

const signIn = (url: string, demonstration: DemoIdentities): SignIn => {
  const clients = new Map<string, Promise<ApiClient>>();
  return (user) => {
    const known = clients.get(user) ?? demonstration.token(user).then(({ accessToken }) => new ApiClient(url, accessToken));
    clients.set(user, known);
    return known;
  };
};
