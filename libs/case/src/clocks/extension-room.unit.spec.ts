import { aCase, aClockPolicy, aClockRule, type CaseHistory, clockBooks, lead, support } from '@suqiu/testing';
import type { ClockRule } from '../events';
import { clockRuns } from './clock-runs';
import { type ExtensionRoom, extensionRoom } from './extension-room';

const ofCity = aClockRule({ scope: 'case', extension: { atMost: 10, times: 1 } });
const ofStreet = aClockRule({ limits: [{ limit: { n: 3, unit: 'workingDay' } }], extension: { atMost: 8, times: 2 } });

function roomOf(history: CaseHistory, rules: readonly ClockRule[], of = lead()): ExtensionRoom | undefined {
  const books = clockBooks(rules.map((rule, at) => aClockPolicy([rule], { policy: `p-${at}` })));
  return extensionRoom(clockRuns(history.events, books), books, of);
}

// Monday 2 March 2026: five working days end on the 9th, three on the 5th.
const both = aCase().dispatched({ assignments: [lead(), support()] });
const endOf = (day: number) => `2026-03-${String(day).padStart(2, '0')}T15:59:59.999Z`;

describe('the room for an extension', () => {
  it('is what the narrowest of the clocks leaves, with all their due times, the earliest first', () => {
    expect(roomOf(both, [ofCity, ofStreet])).toStrictEqual({ dueAt: [endOf(5), endOf(9)], days: 8, times: 1 });
  });

  it('of a supporting unit follows its own clocks, not those of the case', () => {
    expect(roomOf(both, [ofCity, ofStreet], support())).toStrictEqual({ dueAt: [endOf(5)], days: 8, times: 2 });
    expect(roomOf(both, [ofCity], support())).toBeUndefined();
  });

  it('shrinks with what was granted', () => {
    const granted = both.extensionRequested({ days: 6 }).extensionGranted();
    expect(roomOf(granted, [ofStreet])).toStrictEqual({ dueAt: [endOf(13)], days: 2, times: 1 });
  });

  it('is there in a pause, without a due time', () => {
    expect(roomOf(both.clockPaused(), [ofCity])).toStrictEqual({ dueAt: [], days: 10, times: 1 });
  });

  it.each<[string, CaseHistory, readonly ClockRule[]]>([
    ['before the dispatch', aCase(), [ofCity]],
    ['where no rule allows it', both, [aClockRule()]],
    ['of a clock for something else', both, [{ ...ofCity, clock: 'firstContact' }]],
    ['while no limit holds', both, [{ ...ofCity, limits: [{ when: { tiers: ['hard'] }, limit: { n: 30, unit: 'workingDay' } }] }]],
    ['once it is resolved', both.resolved(), [ofCity, ofStreet]],
  ])('is none %s', (_, history, clocks) => {
    expect(roomOf(history, clocks)).toBeUndefined();
  });
});
