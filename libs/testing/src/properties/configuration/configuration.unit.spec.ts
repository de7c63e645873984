import { eventTypes } from '@suqiu/case';
import { commandKinds } from './commands';
import { playConfigurationGames } from './games';

const ofConfiguration =
  /\.(Unit|Post|Deputy|Absence|CatalogueEntry|IntakePolicy|ClockPolicy|RoutingRules|NoticePolicy|CalendarYear|LocalClosure)/;

describe('the deciders of configuration, one after the other in any order', () => {
  it('never break an invariant and never decide the same twice; every command is carried out and writes its event', () => {
    const { kinds, types } = playConfigurationGames({ numRuns: 50, seed: 20260302 });
    expect(commandKinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toStrictEqual([]);
    expect(Object.keys(eventTypes).filter((type) => ofConfiguration.test(type) && !types.has(type))).toStrictEqual([]);
  }, 60_000);
});
