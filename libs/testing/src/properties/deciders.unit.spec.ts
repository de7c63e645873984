import { eventTypes } from '@suqiu/case';
import { commandKinds } from './commands';
import { playGames } from './games';

const ofConfiguration =
  /\.(Unit|Post|Deputy|Absence|CatalogueEntry|IntakePolicy|ClockPolicy|RoutingRules|NoticePolicy|NoticeOptedOut|CalendarYear|LocalClosure)/;
/** What clocks say by themselves, and what a job revises: no command brings it about. */
const byTimers = /\.(ClockWarned|ClockBreached|DueTimeRevised)$/;

describe('the deciders of all services, one after the other in any order', () => {
  it('never break an invariant and never decide the same twice; every command is carried out and writes its events', () => {
    const { kinds, types } = playGames({ numRuns: 80, seed: 20260303 });
    expect(commandKinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toStrictEqual([]);
    const decided = Object.keys(eventTypes).filter((type) => !ofConfiguration.test(type) && !byTimers.test(type));
    expect(decided.filter((type) => !types.has(type))).toStrictEqual([]);
  }, 180_000);
});
