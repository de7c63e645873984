import {
  emptyCatalogue,
  emptyOrganisation,
  foldCatalogue,
  foldOrganisation,
  noRoutingRules,
  type Organisation,
  unitForFunction,
} from '@suqiu/case';
import { aCase } from '@suqiu/testing';
import { publishCatalogueEntry, registerUnit, route } from '../domain';
import { system } from '../testing/ground';
import { catalogue1, catalogueProvenance } from './catalogue-1';
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
