import { chinaPublications } from '@suqiu/calendar';
import { aCase, type CaseHistory, clockPins, lead, support } from '@suqiu/testing';
import { noLocalClosures } from '../configuration/calendar';
import { emptyOrganisation } from '../configuration/organisation';
import type { ClockPolicy, ClockRule } from '../events';
import { clockRuns } from './clock-runs';
import { type ExtensionRoom, extensionRoom } from './extension-room';
import { LedgerBooks } from './ledger-books';

const rule = (about: Partial<ClockRule>): ClockRule => ({
  clock: 'resolve',
  scope: 'case',
  limits: [{ limit: { n: 5, unit: 'workingDay' } }],
  pausable: true,
  ...about,
});
const ofCity = rule({ extension: { atMost: 10, times: 1 } });
const ofStreet = rule({ scope: 'assignment', limits: [{ limit: { n: 3, unit: 'workingDay' } }], extension: { atMost: 8, times: 2 } });

function books(...clocks: readonly ClockRule[]): LedgerBooks {
  const policies = clocks.map((each, at): ClockPolicy => ({
    policy: `p-${at}`,
    label: { zh: '一', en: 'One' },
    appliesTo: {},
    clocks: [each],
  }));
  const about = { source: 's', assumed: true, effectiveFrom: '2020-01-01' };
  const made = new LedgerBooks();
  made.add(clockPins, {
    policies: { version: 1, published: policies.map((policy) => ({ version: 1, policy, ...about })) },
    national: { version: 1, published: chinaPublications.map((year) => ({ ...year, version: 1, ...about })) },
    local: noLocalClosures,
    organisation: emptyOrganisation,
  });
  return made;
}

function roomOf(history: CaseHistory, clocks: readonly ClockRule[], of = lead()): ExtensionRoom | undefined {
  const made = books(...clocks);
  return extensionRoom(clockRuns(history.events, made), made, of);
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
    ['where no rule allows it', both, [rule({})]],
    ['of a clock for something else', both, [{ ...ofCity, clock: 'firstContact' }]],
    ['while no limit holds', both, [{ ...ofCity, limits: [{ when: { tiers: ['hard'] }, limit: { n: 30, unit: 'workingDay' } }] }]],
    ['once it is resolved', both.resolved(), [ofCity, ofStreet]],
  ])('is none %s', (_, history, clocks) => {
    expect(roomOf(history, clocks)).toBeUndefined();
  });
});
