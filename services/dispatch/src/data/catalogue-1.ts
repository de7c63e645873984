import type { CatalogueEntry, Channel, Provenance, UnitChoice } from '@suqiu/case';

export const catalogueProvenance: Provenance = {
  source: '派单目录第 1 版（假定口径），依国办函〔2025〕66号“精准分办”，据各部门职责',
  assumed: true,
  effectiveFrom: '2023-01-01',
};

/** At the telephone, the window and on visits a dispatcher acts at once; what arrives in writing needs none where a rule is sure. */
const automaticFor: readonly Channel[] = ['website', 'app', 'wechat', 'email', 'leaderMailbox', 'sms', 'grid'];

const of = (name: string): UnitChoice => ({ function: name });
const named = (unitId: string): UnitChoice => ({ unitId });
const subdistrict: UnitChoice = { ofPlace: 'subdistrict' };
/** Villages and farmland are Minhang's alone among the five districts. */
const minhang = '310112';

type Row = readonly [category: string, lead: UnitChoice, more?: Partial<Pick<CatalogueEntry, 'support' | 'copyTo' | 'area'>>];

/**
 * Which unit a second-level category belongs to. Left out, so that a person decides: what no single power covers (`urban.water-gas-power`,
 * `economy.finance-tax`), what a hotline does not dispatch (`discipline.*`, `justice.litigation`, `justice.police-conduct`), what belongs to no
 * unit of a district (`party.publicity`, `party.organisations`, `party.religion-overseas`, `land.mining`, `land.marine-meteorology`), and
 * villages elsewhere than in Minhang.
 */
const rows: readonly Row[] = [
  ['urban.street-occupation', of('urban-enforcement'), { copyTo: [subdistrict] }],
  ['urban.street-sanitation', of('sanitation'), { copyTo: [subdistrict] }],
  ['urban.greenery', of('greening')],
  ['urban.public-facilities', of('municipal-works')],
  ['urban.public-transit', named('310000-transport')],
  ['urban.property-service', of('housing'), { copyTo: [subdistrict] }],
  ['urban.real-estate', of('housing')],
  ['urban.housing-security', of('housing')],
  ['urban.planning-permission', of('planning'), { support: [of('urban-enforcement')] }],
  ['urban.house-expropriation', of('house-expropriation')],
  ['urban.construction-market', of('construction')],
  ['urban.town-building', of('construction'), { support: [of('agriculture')], area: minhang }],
  ['urban.site-safety', of('construction'), { support: [of('work-safety')] }],
  ['environment.noise', of('ecology'), { support: [of('urban-enforcement')] }],
  ['environment.air', of('ecology')],
  ['environment.water', of('ecology'), { support: [of('water')] }],
  ['environment.solid-waste', of('ecology')],
  ['environment.radiation', of('ecology')],
  ['environment.environment-enforcement', of('ecology')],
  ['environment.ecology', of('ecology'), { support: [of('greening')] }],
  ['land.expropriation', of('land')],
  ['land.management', of('land')],

  ['commerce.market-supervision', of('market-supervision')],
  ['commerce.consumer', of('consumer-protection')],
  ['commerce.prices', of('price-supervision')],
  ['commerce.advertising', of('market-supervision')],
  ['commerce.pyramid-selling', of('market-supervision'), { support: [of('public-security')] }],
  ['commerce.special-equipment', of('special-equipment')],
  ['commerce.trade', of('commerce')],
  ['commerce.tourism', of('tourism')],
  ['transport.taxi-and-ride', named('310000-transport')],
  ['transport.passenger-freight', named('310000-transport')],
  ['transport.roads-and-tolls', named('310000-transport')],
  ['transport.post-and-courier', named('310000-postal')],
  ['transport.traffic-order', of('traffic-police'), { support: [of('municipal-works')] }],
  ['economy.insurance-securities', named('310000-financial-regulation')],
  ['economy.enterprise-support', of('enterprise-service')],
  ['economy.state-assets', of('state-assets')],
  ['economy.energy', of('energy')],
  ['economy.production-safety', of('work-safety')],
  ['economy.development', of('development')],
  ['technology.telecom', named('310000-communications')],
  ['technology.informatization', of('data')],
  ['technology.intellectual-property', of('intellectual-property')],
  ['technology.science', of('science')],

  ['party.government-service', of('government-services')],
  ['party.personnel-affairs', of('human-resources')],
  ['justice.public-security', of('public-security')],
  ['justice.traffic-police', of('traffic-police')],
  ['justice.household-registration', of('household-registration')],
  ['justice.fire-safety', of('fire-safety')],
  ['justice.legal-service', of('justice')],
  ['rural.village-affairs', subdistrict, { area: minhang }],
  ['rural.land-contracting', of('agriculture'), { area: minhang }],
  ['rural.farm-subsidies', of('agriculture'), { area: minhang }],
  ['rural.farm-production', of('agriculture'), { area: minhang }],
  ['rural.forest-and-water', of('water'), { support: [of('greening')], area: minhang }],

  ['labour.employee-insurance', of('social-insurance')],
  ['labour.resident-insurance', of('social-insurance'), { support: [of('healthcare-security')] }],
  ['labour.wages', of('labour-inspection')],
  ['labour.provident-fund', named('310000-provident-fund')],
  ['labour.labour-relations', of('labour-inspection')],
  ['labour.labour-protection', of('labour-inspection')],
  ['labour.employment', of('employment')],
  ['labour.retirement', of('social-insurance')],
  ['health.medical-institutions', of('health')],
  ['health.medical-disputes', of('health'), { support: [of('justice')] }],
  ['health.medical-charges', of('healthcare-security'), { support: [of('health')] }],
  ['health.public-health', of('health')],
  ['health.family-planning', of('health')],
  ['health.food-and-drugs', of('food-and-drugs')],
  ['education.teachers', of('education')],
  ['education.admission', of('education')],
  ['education.school-charges', of('education')],
  ['education.school-management', of('education')],
  ['education.private-training', of('education'), { support: [of('market-supervision')] }],
  ['education.education-resources', of('education')],
  ['education.dropout', of('education'), { support: [of('civil-affairs')] }],
  ['education.sports', of('sports')],
  ['education.culture', of('culture')],
  ['education.relics', of('culture')],
  ['civil.assistance', of('civil-affairs'), { copyTo: [subdistrict] }],
  ['civil.veterans', of('veterans')],
  ['civil.services', of('civil-affairs')],
  ['civil.community', subdistrict, { support: [of('civil-affairs')] }],
  ['civil.place-names', of('civil-affairs')],
];

/** Entry ids are stable and say what they hold for: the category, with `@` and the area where it is not everywhere. */
export const catalogue1: readonly CatalogueEntry[] = rows.map(([category, lead, { support = [], copyTo = [], area } = {}]) => ({
  entry: area === undefined ? category : `${category}@${area}`,
  category,
  ...(area !== undefined && { area }),
  lead,
  support,
  copyTo,
  automaticFor,
}));
