import type { LedgerEvent } from '../envelope';
import type { CatalogueEntry } from '../events';

/** @zh 事项目录 — the fold of stream `catalogue` at one version: entries in force, by their id. */
export interface Catalogue {
  readonly version: number;
  readonly entries: ReadonlyMap<string, CatalogueEntry & { readonly effectiveFrom: string; readonly endsOn?: string }>;
}

export type CatalogueEvent = LedgerEvent<'dispatch.CatalogueEntryPublished' | 'dispatch.CatalogueEntryWithdrawn'>;

export const emptyCatalogue: Catalogue = { version: 0, entries: new Map() };

export function foldCatalogue(from: Catalogue, events: readonly CatalogueEvent[]): Catalogue {
  if (events.length === 0) return from;
  const entries = new Map(from.entries);
  for (const event of events) {
    if (event.type === 'dispatch.CatalogueEntryPublished') {
      const { source: _source, assumed: _assumed, ...entry } = event.data;
      entries.set(entry.entry, entry);
    } else {
      const entry = entries.get(event.data.entry);
      if (entry) entries.set(entry.entry, { ...entry, endsOn: event.data.endsOn });
    }
  }
  return { version: events[events.length - 1]!.version, entries };
}
