import {
  type Actor,
  type Catalogue,
  type CatalogueEntry,
  emptyCatalogue,
  foldCatalogue,
  foldOrganisation,
  foldRoutingRules,
  emptyOrganisation,
  type IntakePolicyInForce,
  noRoutingRules,
  type Organisation,
  type Owner,
  type Role,
  type RoutingRules,
  type Unit,
} from '@suqiu/case';
import { anEvent, sampleOf } from '../builders';

/** A small city to decide things in: two districts, departments that answer for noise and water, a subdistrict with a committee. */
export const day = '2026-03-02';
export const now = '2026-03-02T02:00:00.000Z';
const here = '310110';
const elsewhere = '310109';

const provenance = { source: '假定口径', assumed: true, effectiveFrom: '2020-01-01' };

const unit = (unitId: string, kind: Unit['kind'], about: Partial<Unit & { functions: readonly string[] }> = {}) => ({
  unitId,
  name: { zh: unitId, en: unitId },
  kind,
  district: here,
  functions: [],
  ...about,
  ...provenance,
});

const units: Organisation = foldOrganisation(
  emptyOrganisation,
  [
    unit('310000', 'city', { district: '310000' }),
    unit(here, 'district', { parentId: '310000', area: here }),
    unit(elsewhere, 'district', { parentId: '310000', district: elsewhere, area: elsewhere }),
    unit('310110-ecology', 'department', { parentId: here, functions: ['noise'] }),
    unit('310110-water', 'department', { parentId: here, functions: ['water'] }),
    unit('310109-ecology', 'department', { parentId: elsewhere, district: elsewhere, functions: ['noise'] }),
    unit('310110013', 'subdistrict', { parentId: here, area: '310110013' }),
    unit('310110013001', 'committee', { parentId: '310110013', area: '310110013001' }),
  ].map((data, at) => anEvent('dispatch.UnitRegistered', data, { version: at + 1 })),
);

/** Of handlers in the departments; the last holds no post. */
export const accounts = ['ecology-1', 'ecology-2', 'water-1', 'nobody'];
const posts = ['310110-ecology', '310110-ecology', '310110-water'].map((unitId, at) =>
  anEvent(
    'dispatch.PostFilled',
    { postId: `post-${at}`, unitId, role: 'handler', holderId: accounts[at]!, ...provenance },
    { version: units.version + at + 1 },
  ),
);
/** In the first district the leader is asked first, whatever a handler wishes for. */
const steps = anEvent(
  'dispatch.UnitStepsSet',
  { unitId: here, endorsement: { returns: true, extensions: true, resolutions: true }, ...provenance },
  { version: units.version + posts.length + 1 },
);
export const organisation: Organisation = foldOrganisation(units, [...posts, steps]);
export const unitIds: readonly string[] = [...organisation.units.keys()];
export const places = [{}, { district: here }, { district: here, subdistrict: '310110013' }, { district: elsewhere }] as const;

const entry = (category: string, lead: string, support: readonly string[]): CatalogueEntry => ({
  entry: category,
  category,
  lead: { function: lead },
  support: support.map((name) => ({ function: name })),
  copyTo: [{ ofPlace: 'subdistrict' }],
  automaticFor: ['website'],
});

export const catalogue: Catalogue = foldCatalogue(
  emptyCatalogue,
  [entry('noise', 'noise', []), entry('water', 'water', ['noise'])].map((data, at) =>
    anEvent('dispatch.CatalogueEntryPublished', { ...data, ...provenance }, { version: at + 1 }),
  ),
);

/** Above the catalogue: complaints of noise go to the water office, inquiries to the subdistrict, which only a person may do. */
export const rules: RoutingRules = foldRoutingRules(noRoutingRules, [
  anEvent('dispatch.RoutingRulesPublished', {
    district: here,
    rules: [
      {
        rule: 'complaints',
        when: { categories: ['noise'], kinds: ['complaint'], terms: { any: ['噪声'] } },
        then: { lead: { function: 'water' }, support: [{ function: 'noise' }], copyTo: [], tier: 'complex', automaticFor: ['website'] },
      },
      {
        rule: 'inquiries',
        when: { kinds: ['inquiry'] },
        then: { lead: { ofPlace: 'subdistrict' }, support: [], copyTo: [], automaticFor: ['website'] },
      },
    ],
    ...provenance,
  }),
]);

/** Terms are plain: 噪声 and 水压 name a matter, 法院判决 routes it out, 着火 makes it urgent. */
export const policy: IntakePolicyInForce = {
  version: 1,
  policy: {
    ...sampleOf('dispatch.IntakePolicyPublished').data,
    categories: [
      { code: 'noise', label: { zh: '噪声', en: 'Noise' } },
      { code: 'water', label: { zh: '供水', en: 'Water supply' } },
    ],
    categoryRules: [
      { rule: 'noise', category: 'noise', any: ['噪声'], weight: 9 },
      { rule: 'water', category: 'water', any: ['水压'], weight: 9 },
    ],
    certainScore: 9,
    certainLead: 4,
    routeOutRules: [{ rule: 'court', class: 'litigationOrArbitration', channel: 'court', any: ['法院判决'] }],
    urgencyRules: [{ rule: 'fire', channel: 'call119', any: ['着火'] }],
  },
};

export interface Somebody {
  readonly actor: Actor;
  readonly organisation: Organisation;
}

const somebody = (role: Role, about: Partial<Actor> = {}): Somebody => ({ actor: { id: `${role}-1`, role, ...about }, organisation });

const leader = somebody('unitLeader', { unitId: '310000', district: '310000' });
const supervisor = somebody('supervisor', { district: '310000' });

/** Everybody there is, right or wrong for a command. */
export const everybody: readonly Somebody[] = [
  somebody('system'),
  ...(['operator', 'dispatcher', 'followUpOfficer', 'supervisor'] as const).flatMap((role) =>
    [here, elsewhere, '310000'].map((district) => somebody(role, { district })),
  ),
  ...['310110-ecology', '310110-water', '310109-ecology'].map((unitId) => somebody('handler', { unitId, district: unitId.slice(0, 6) })),
  somebody('subdistrict', { unitId: '310110013', district: here }),
  somebody('unitLeader', { unitId: here, district: here }),
  supervisor,
  somebody('auditor', { district: here }),
];

/** Who may send the commands of each service wherever the case is; the others are tried too. */
export const ofService: Readonly<Record<Owner, readonly Somebody[]>> = {
  intake: [somebody('system'), somebody('operator', { district: '310000' })],
  dispatch: [somebody('dispatcher', { district: '310000' })],
  department: [leader, somebody('handler', { unitId: '310000', district: '310000' })],
  feedback: [somebody('followUpOfficer', { district: '310000' })],
};
export const leaders: readonly Somebody[] = [leader];
export const policies: readonly Somebody[] = [somebody('system')];
export const callers: readonly Somebody[] = [somebody('subdistrict', { unitId: '310110013', district: here })];
export const supervisors: readonly Somebody[] = [somebody('supervisor', { district: '310000' }), ...ofService.dispatch];
/** From below: subdistricts to their district, districts to the city. */
export const escalators: readonly Somebody[] = [...callers, somebody('dispatcher', { district: here })];
