import { type Actor, type Catalogue, emptyCatalogue, emptyOrganisation, type Organisation, type RegisteredUnit } from '@suqiu/case';
import type { PublishedEntry, RoutingGround, Share, Who } from '../domain';

/** A small organisation and catalogue for specs: one district with its centre, two departments, a subdistrict and a committee. */
export const day = '2026-03-02';
/** Versions that what is dispatched here is pinned to. */
export const clocks = {
  clockPolicyVersion: 2,
  calendarVersion: 12,
  localCalendarVersion: 0,
  calendarDistrict: '310110',
  hoursVersion: 7,
} as const;
export const ids = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7', 'a-8'];

export const unit = (unitId: string, about: Partial<RegisteredUnit> = {}): RegisteredUnit => ({
  unitId,
  name: { zh: unitId, en: unitId },
  kind: 'department',
  parentId: '310110',
  district: '310110',
  functions: [],
  effectiveFrom: '2023-01-01',
  earlier: [],
  ...about,
});

export const organisationOf = (...units: readonly RegisteredUnit[]): Organisation => ({
  version: 7,
  units: new Map([...standing, ...units].map((u) => [u.unitId, u])),
  posts: new Map(),
  hours: new Map(),
  steps: new Map(),
});

const standing: readonly RegisteredUnit[] = [
  { ...unit('310000', { kind: 'city', district: '310000' }), parentId: undefined } as unknown as RegisteredUnit,
  unit('310000-gas', { kind: 'utility', parentId: '310000', district: '310000' }),
  unit('310110', { kind: 'district', parentId: '310000', area: '310110' }),
  unit('310112', { kind: 'district', parentId: '310000', district: '310112', area: '310112' }),
  unit('310112-ecology', { parentId: '310112', district: '310112', functions: ['ecology'] }),
  unit('310110-ecology', { functions: ['ecology', 'noise'] }),
  unit('310110-enforcement', { functions: ['enforcement'] }),
  unit('310110-housing', { functions: ['housing'] }),
  unit('310110013', { kind: 'subdistrict', area: '310110013' }),
  unit('310110013001', { kind: 'committee', parentId: '310110013', area: '310110013001' }),
];

export const entry = (id: string, about: Partial<PublishedEntry> = {}): PublishedEntry => ({
  entry: id,
  category: 'environment.noise',
  lead: { function: 'ecology' },
  support: [],
  copyTo: [],
  automaticFor: ['website'],
  effectiveFrom: '2023-01-01',
  ...about,
});

export const catalogueOf = (...entries: readonly PublishedEntry[]): Catalogue => ({
  version: 3,
  entries: new Map(entries.map((e) => [e.entry, e])),
});

export const ground = (catalogue: Catalogue, organisation = organisationOf()): RoutingGround => ({ catalogue, organisation, day });

export const nothingConfigured = { organisation: emptyOrganisation, catalogue: emptyCatalogue };

export const who = (actor: Partial<Actor> = {}, organisation = organisationOf()): Who => ({
  actor: { id: 'dispatcher-1', role: 'dispatcher', district: '310110', ...actor },
  organisation,
});
export const system = (organisation = organisationOf()): Who => ({ actor: { id: 'system', role: 'system' }, organisation });
export const administrator = (organisation = organisationOf(), district = '310000'): Who => ({
  actor: { id: 'administrator-1', role: 'administrator', district },
  organisation,
});

export const lead = (unitId: string): Share => ({ unitId, role: 'lead' });
export const support = (unitId: string): Share => ({ unitId, role: 'support' });
export const noise = { code: 'environment.noise', label: { zh: '噪声污染', en: 'Noise' }, treeVersion: 1 };
