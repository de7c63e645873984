import {
  clockPoliciesOn,
  clockRuns,
  emptyCatalogue,
  emptyOrganisation,
  foldCatalogue,
  foldClockPolicies,
  foldOrganisation,
  noClockPolicies,
  noRoutingRules,
  type Organisation,
  unitForFunction,
} from '@suqiu/case';
import { aCase, clockBooks, lead } from '@suqiu/testing';
import { publishCatalogueEntry, publishClockPolicy, registerUnit, route } from '../domain';
import { system } from '../testing/ground';
import { catalogue1, catalogueProvenance } from './catalogue-1';
import { clockPolicies1 } from './clock-policies-1';
import { districts } from './district-units';
import { organisationShanghai } from './organisation-shanghai';

const day = '2026-03-02';
const commands = organisationShanghai();
const organisation = registerAll();
const catalogue = publishAll();
const unitsOf = (kind: string, district?: string) =>
  [...organisation.units.values()].filter((u) => u.kind === kind && (district === undefined || u.district === district));

describe('the organisation of the five districts', () => {
  it('is what the decider of registering takes, unit by unit', () => {
    expect(organisation.units.size).toBe(commands.length);
  });

  it('has 58 subdistricts and towns and 1,647 committees', () => {
    expect([...unitsOf('subdistrict'), ...unitsOf('township')]).toHaveLength(58);
    expect(unitsOf('committee')).toHaveLength(1_647);
  });

  it.each(districts)('gives $en a district, a dispatching centre and its departments', ({ code }) => {
    expect(unitsOf('district', code)).toHaveLength(1);
    expect(unitsOf('dispatchCentre', code)).toHaveLength(1);
    expect(unitsOf('department', code).length).toBeGreaterThanOrEqual(27);
  });

  it('has readable ids that never change', () => {
    for (const [id, zh] of [
      ['310110-market-supervision', '杨浦区市场监督管理局'],
      ['310112-economy', '闵行区经济委员会'],
      ['310106-traffic-police', '上海市公安局静安分局交通警察支队'],
      ['310110013', '长白新村街道'],
      ['310106006002', '新安居委会'],
      ['310000-gas-supply', '上海燃气有限公司'],
    ] as const)
      expect(organisation.units.get(id)?.name.zh).toBe(zh);
  });

  it('marks what is our own reading and what is official', () => {
    const assumed = (unitId: string) => commands.find((c) => c.unit.unitId === unitId)?.provenance.assumed;
    expect([assumed('310110-housing'), assumed('310110013'), assumed('310106006002')]).toStrictEqual([true, false, false]);
  });
});

describe('the first catalogue', () => {
  it('is what the decider of publishing takes, entry by entry', () => {
    expect(catalogue.entries.size).toBe(catalogue1.length);
  });

  it.each(districts)('names a unit that exists for every function in $en', ({ code }) => {
    const choices = catalogue1.filter((e) => e.area === undefined || e.area === code).flatMap((e) => [e.lead, ...e.support, ...e.copyTo]);
    const unmet = choices.filter((choice) => 'function' in choice && !unitForFunction(organisation, code, choice.function, day));
    expect(unmet).toStrictEqual([]);
  });

  it('dispatches noise in 长白 to the ecology bureau of Yangpu, and enterprise matters in Minhang to its economic commission', () => {
    const leadOf = (code: string, place: { district: string; subdistrict?: string }) => {
      const { state } = aCase({ channel: 'website' }).classified({
        category: { code, label: { zh: code, en: code }, treeVersion: 1 },
        place,
      });
      return route(state, { catalogue, rules: noRoutingRules, organisation, day }).proposal?.shares[0]?.unitId;
    };
    expect(leadOf('environment.noise', { district: '310110', subdistrict: '310110013' })).toBe('310110-ecology');
    expect(leadOf('economy.enterprise-support', { district: '310112' })).toBe('310112-economy');
    expect(leadOf('rural.farm-production', { district: '310112' })).toBe('310112-agriculture');
    expect(leadOf('rural.farm-production', { district: '310110' })).toBeUndefined();
    expect(leadOf('urban.water-gas-power', { district: '310110' })).toBeUndefined();
  });
});

describe('the first clock policies', () => {
  const published = publishPolicies();
  const books = clockBooks(published.published.map(({ policy }) => policy));

  it('are what the decider of publishing takes, all in force from the first day on', () => {
    expect(published.published).toHaveLength(clockPolicies1.length);
    expect(clockPoliciesOn(published, '2023-01-01').map(({ policy }) => policy.policy)).toStrictEqual(
      clockPolicies1.map(({ policy }) => policy.policy).sort(),
    );
  });

  it('mark what is our own reading: 151030 is, the numbers of 1515 are not', () => {
    const assumed = Object.fromEntries(clockPolicies1.map(({ policy, provenance }) => [policy.policy, provenance.assumed]));
    expect(assumed).toStrictEqual({
      'city-1515': false,
      'street-151030': true,
      'sign-for': true,
      'elevated-24h': false,
      'four-tiers': true,
      'follow-up': true,
      supervision: false,
      'call-out': true,
      'return-window': true,
    });
  });

  it.each<[string, string, number, string, object]>([
    ['city-1515', 'firstContact', 1, 'workingDay', {}],
    ['city-1515', 'resolve', 5, 'workingDay', {}],
    ['city-1515', 'resolve', 15, 'workingDay', { tier: 'complex' }],
    ['city-1515', 'resolve', 3, 'workingDay', { tier: 'hard', anew: true }],
    ['street-151030', 'firstContact', 1, 'workingDay', {}],
    ['street-151030', 'resolve', 5, 'workingDay', {}],
    ['street-151030', 'resolve', 10, 'workingDay', { tier: 'crossDepartment' }],
    ['street-151030', 'resolve', 30, 'workingDay', { tier: 'hard' }],
    ['street-151030', 'explain', 15, 'workingDay', { tier: 'hard' }],
    ['sign-for', 'acknowledge', 4, 'workingHour', {}],
    ['sign-for', 'acknowledge', 30, 'minute', { urgency: 'urgent' }],
    ['elevated-24h', 'firstContact', 24, 'workingDayHour', { urgency: 'elevated' }],
    ['follow-up', 'followUp', 7, 'calendarDay', { closing: true }],
    ['call-out', 'callOutRespond', 15, 'minute', { called: true }],
    ['call-out', 'callOutArrive', 30, 'minute', { called: true }],
    ['return-window', 'return', 2, 'workingDay', {}],
  ])('of an enterprise in 长白, %s gives %s %d %s, if %j', (name, clock, n, unit, about) => {
    const { tier = 'simple', anew = false, urgency = 'normal', closing = false, called = false } = about as Record<string, never>;
    let history = aCase({ requesterType: 'enterprise', urgency, place: { district: '310110', subdistrict: '310110013' } }).dispatched({
      tier,
    });
    if (anew || closing) history = history.acknowledged().resolved();
    if (anew) history = history.closureRejected();
    if (closing) history = history.closureApproved();
    if (called) history = history.calledOut();
    const run = clockRuns(history.events, books).findLast(({ rule, policy }) => policy.policy.policy === name && rule.clock === clock);
    expect(run?.limit).toStrictEqual({ n, unit });
  });

  it('leave out who they are not for', () => {
    const runs = (about: object, unitId: string) =>
      clockRuns(
        aCase({ place: { district: '310112' }, ...about }).dispatched({
          assignments: [lead('a', unitId)],
        }).events,
        books,
      ).map(({ policy }) => policy.policy.policy);
    expect([...new Set(runs({}, '310112-ecology'))]).toStrictEqual(['city-1515', 'sign-for', 'return-window']);
    expect([...new Set(runs({ requesterType: 'enterprise' }, '310110013'))]).toStrictEqual([
      'city-1515',
      'street-151030',
      'sign-for',
      'elevated-24h',
      'return-window',
    ]);
  });

  function publishPolicies() {
    let from = noClockPolicies;
    for (const first of clockPolicies1) {
      const drafts = publishClockPolicy(from, { ...first, day }, system(organisation));
      from = foldClockPolicies(from, drafts.map((draft) => ({ ...draft, version: from.version + 1 })) as never);
    }
    return from;
  }
});

function registerAll(): Organisation {
  let from = emptyOrganisation;
  for (const command of commands) {
    const drafts = registerUnit(from, command, system(from));
    from = foldOrganisation(from, drafts.map((draft) => ({ ...draft, version: from.version + 1 })) as never);
  }
  return from;
}

function publishAll() {
  const categories = new Set(catalogue1.map((e) => e.category));
  let from = emptyCatalogue;
  for (const entry of catalogue1) {
    const drafts = publishCatalogueEntry(
      from,
      { entry, provenance: catalogueProvenance, categoriesOn: () => categories, day },
      system(organisation),
    );
    from = foldCatalogue(from, drafts.map((draft) => ({ ...draft, version: from.version + 1 })) as never);
  }
  return from;
}
