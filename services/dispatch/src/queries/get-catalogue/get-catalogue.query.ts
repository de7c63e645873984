import { Injectable } from '@nestjs/common';
import { ServiceContext } from '@suqiu/nest-kit';
import { inForce, isSelfOrAncestor, type PublishedEntry } from '../../domain';
import { atVersion } from '../at-version';
import type { GetCatalogueRequest } from './get-catalogue.request';

/** The catalogue, straight from its stream: never behind, at any version. */
@Injectable()
export class GetCatalogueQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ category, day, version }: GetCatalogueRequest): Promise<{ version: number; entries: PublishedEntry[] }> {
    const catalogue = await atVersion(this.context.configuration.catalogue, version);
    const entries = [...catalogue.entries.values()]
      .filter(
        (entry) => (category === undefined || isSelfOrAncestor(entry.category, category)) && (day === undefined || inForce(entry, day)),
      )
      .sort((a, b) => (a.entry < b.entry ? -1 : 1));
    return { version: catalogue.version, entries };
  }
}
