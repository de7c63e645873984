import type { CatalogueEntry } from '@suqiu/case';
import { givenState } from '@suqiu/testing';
import { administrator, catalogueOf, day, entry, organisationOf, system, who } from '../testing/ground';
import { publishCatalogueEntry, withdrawCatalogueEntry } from './publish-catalogue-entry';

const provenance = { source: '权责清单', assumed: true, effectiveFrom: '2025-01-01' };
const categories = new Set(['environment', 'environment.noise', 'urban']);
/** From 2027 on the tree has one category more and one less. */
const categoriesOn = (on: string) => (on < '2027-01-01' ? categories : new Set(['environment.noise', 'environment.light']));
const wording = (about: Partial<CatalogueEntry> = {}): CatalogueEntry => {
  const { effectiveFrom: _from, ...worded } = entry('e', about);
  return worded;
};
const publish =
  (about: Partial<CatalogueEntry> = {}, by = administrator(), effectiveFrom = '2025-01-01') =>
  (catalogue: ReturnType<typeof catalogueOf>) =>
    publishCatalogueEntry(catalogue, { entry: wording(about), provenance: { ...provenance, effectiveFrom }, categoriesOn, day }, by);

describe('publishing a catalogue entry', () => {
  it('stores the entry with where it comes from', () => {
    givenState(catalogueOf())
      .when(publish())
      .then([{ type: 'dispatch.CatalogueEntryPublished', data: { ...wording(), ...provenance } }]);
  });

  it('is quiet when the entry stands so', () => {
    givenState(catalogueOf(entry('e', { effectiveFrom: '2025-01-01' })))
      .when(publish())
      .thenNothing();
  });

  it('replaces the wording of an entry, also of one that was withdrawn', () => {
    const before = catalogueOf(entry('e', { effectiveFrom: '2025-01-01', endsOn: '2025-06-01' }));
    expect(publish({ support: [{ function: 'noise' }] })(before)).toHaveLength(1);
    expect(publish()(before)).toHaveLength(1);
  });

  it('is held to the tree of its first day when that lies ahead, else to the tree of today', () => {
    const of = (category: string, effectiveFrom: string) => publish({ category }, administrator(), effectiveFrom)(catalogueOf());
    expect(of('environment.light', '2027-01-01')).toHaveLength(1);
    expect(of('urban', '2025-01-01')).toHaveLength(1);
    expect(() => of('urban', '2027-01-01')).toThrow('CATALOGUE_ENTRY_INVALID');
    expect(() => of('environment.light', '2025-01-01')).toThrow('CATALOGUE_ENTRY_INVALID');
  });

  it.each([
    ['a category that the tree does not have', { category: 'environment.light' }, 'category'],
    ['an area that is no division code', { area: '3101' }, 'area'],
    ['an empty list of kinds', { kinds: [] }, 'kinds'],
    ['a lead that exists nowhere', { lead: { unitId: 'nobody' } }, 'lead'],
    ['a function that nobody answers for', { lead: { function: 'tax' } }, 'lead'],
    ['a support that exists nowhere', { support: [{ function: 'tax' }] }, 'support'],
    ['a lead that also supports', { support: [{ function: 'ecology' }] }, 'support'],
  ])('refuses %s', (_, about, field) => {
    givenState(catalogueOf()).when(publish(about)).thenRefused('CATALOGUE_ENTRY_INVALID', { field });
  });

  it('refuses a conflict with another entry, and takes one that is told apart by area, kind, category or time', () => {
    const other = entry('other', { lead: { function: 'enforcement' } });
    givenState(catalogueOf(other)).when(publish()).thenRefused('CATALOGUE_ENTRY_OVERLAPS', { entry: 'other' });
    givenState(catalogueOf({ ...other, kinds: ['praise', 'complaint'] }))
      .when(publish({ kinds: ['complaint'] }))
      .thenRefused('CATALOGUE_ENTRY_OVERLAPS', { entry: 'other' });
    expect(publish()(catalogueOf({ ...other, endsOn: '2025-01-01' }))).toHaveLength(1);
    expect(publish({ area: '310110' })(catalogueOf(other))).toHaveLength(1);
    expect(publish({ kinds: ['praise'] })(catalogueOf(other))).toHaveLength(1);
    expect(publish({ kinds: ['praise'] })(catalogueOf({ ...other, kinds: ['complaint'] }))).toHaveLength(1);
    expect(publish({ category: 'environment' })(catalogueOf(other))).toHaveLength(1);
  });

  it('refuses a day that is none, and a new wording that lies ahead or before the old one', () => {
    givenState(catalogueOf())
      .when(publish({}, administrator(), '2025-02-29'))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    for (const effectiveFrom of ['2026-03-03', '2022-12-31'])
      givenState(catalogueOf(entry('e')))
        .when(publish({}, administrator(), effectiveFrom))
        .thenRefused('EFFECTIVE_DATE_INVALID');
    expect(publish({}, administrator(), '2027-01-01')(catalogueOf())).toHaveLength(1);
  });

  it('is for administrators: of the city everywhere, of a district in its area', () => {
    const district = administrator(organisationOf(), '310110');
    expect(publish({}, system())(catalogueOf())).toHaveLength(1);
    expect(publish({ area: '310110013' }, district)(catalogueOf())).toHaveLength(1);
    givenState(catalogueOf()).when(publish({}, district)).thenRefused('NOT_YOUR_DISTRICT');
    givenState(catalogueOf())
      .when(publish({ area: '310112' }, district))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(catalogueOf(entry('e')))
      .when(publish({ area: '310110' }, district))
      .thenRefused('NOT_YOUR_DISTRICT');
    givenState(catalogueOf()).when(publish({}, who())).thenRefused('ROLE_NOT_ALLOWED', { roles: 'administrator' });
  });
});

describe('withdrawing a catalogue entry', () => {
  const withdraw =
    (id: string, endsOn = '2026-04-01', by = administrator()) =>
    (catalogue: ReturnType<typeof catalogueOf>) =>
      withdrawCatalogueEntry(catalogue, { entry: id, endsOn, source: '目录调整' }, by);

  it('stores the first day it no longer holds', () => {
    givenState(catalogueOf(entry('e')))
      .when(withdraw('e'))
      .then([{ type: 'dispatch.CatalogueEntryWithdrawn', data: { entry: 'e', endsOn: '2026-04-01', source: '目录调整' } }]);
  });

  it('is quiet when it ends that day already', () => {
    givenState(catalogueOf(entry('e', { endsOn: '2026-04-01' })))
      .when(withdraw('e'))
      .thenNothing();
  });

  it('refuses to put its end off into what another entry holds by now', () => {
    const ending = catalogueOf(entry('e', { endsOn: '2026-04-01' }), entry('other', { effectiveFrom: '2026-04-01' }));
    givenState(ending).when(withdraw('e', '2026-04-02')).thenRefused('CATALOGUE_ENTRY_OVERLAPS', { entry: 'other' });
    expect(withdraw('e', '2026-03-31')(ending)).toHaveLength(1);
  });

  it('refuses an unknown entry, a day before it held, and another district', () => {
    givenState(catalogueOf()).when(withdraw('e')).thenRefused('CATALOGUE_ENTRY_UNKNOWN', { entry: 'e' });
    givenState(catalogueOf(entry('e')))
      .when(withdraw('e', '2022-01-01'))
      .thenRefused('EFFECTIVE_DATE_INVALID');
    givenState(catalogueOf(entry('e')))
      .when(withdraw('e', '2026-04-01', administrator(organisationOf(), '310110')))
      .thenRefused('NOT_YOUR_DISTRICT');
  });
});
