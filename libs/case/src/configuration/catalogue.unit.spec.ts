import { anEvent } from '@suqiu/testing';
import type { EventData } from '../events';
import { type CatalogueEvent, emptyCatalogue, foldCatalogue } from './catalogue';

const entry = (name: string, category = 'noise'): EventData['dispatch.CatalogueEntryPublished'] => ({
  entry: name,
  category,
  lead: { ofPlace: 'subdistrict' },
  support: [],
  copyTo: [],
  automaticFor: [],
  source: 's',
  assumed: true,
  effectiveFrom: '2024-01-01',
});
const published = (name: string, version: number, category?: string): CatalogueEvent =>
  anEvent('dispatch.CatalogueEntryPublished', entry(name, category), { version });
const withdrawn = (name: string, version: number): CatalogueEvent =>
  anEvent('dispatch.CatalogueEntryWithdrawn', { entry: name, endsOn: '2025-01-01', source: 's' }, { version });

describe('foldCatalogue', () => {
  it('keeps the last publication of each entry, with its days and without its source', () => {
    const { version, entries } = foldCatalogue(emptyCatalogue, [published('a', 1), published('b', 2), published('a', 3, 'smell')]);
    const { source: _source, assumed: _assumed, ...kept } = entry('a', 'smell');
    expect(version).toBe(3);
    expect([...entries.keys()]).toStrictEqual(['a', 'b']);
    expect(entries.get('a')).toStrictEqual(kept);
  });

  it('keeps a withdrawn entry with the day it ends on', () => {
    const { entries } = foldCatalogue(emptyCatalogue, [published('a', 1), withdrawn('a', 2), withdrawn('unknown', 3)]);
    expect([...entries.values()].map(({ entry: name, endsOn }) => [name, endsOn])).toStrictEqual([['a', '2025-01-01']]);
  });

  it('is in force again when it is published again', () => {
    const { entries } = foldCatalogue(emptyCatalogue, [published('a', 1), withdrawn('a', 2), published('a', 3)]);
    expect(entries.get('a')).not.toHaveProperty('endsOn');
  });

  it('goes on from an earlier version without changing it', () => {
    const before = foldCatalogue(emptyCatalogue, [published('a', 1)]);
    expect(foldCatalogue(before, [withdrawn('a', 2)]).version).toBe(2);
    expect(before.entries.get('a')).not.toHaveProperty('endsOn');
    expect(foldCatalogue(before, [])).toBe(before);
  });
});
