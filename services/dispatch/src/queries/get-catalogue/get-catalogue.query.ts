import { Injectable } from '@nestjs/common';
import type { Catalogue } from '@suqiu/case';
import { AppError, ServiceContext } from '@suqiu/nest-kit';
import { inForce, isSelfOrAncestor, type PublishedEntry } from '../../domain';
import type { GetCatalogueRequest } from './get-catalogue.request';

/** The catalogue, straight from its stream: never behind, at any version. */
@Injectable()
export class GetCatalogueQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ category, day, version }: GetCatalogueRequest): Promise<{ version: number; entries: PublishedEntry[] }> {
    const catalogue = await this.at(version);
    const entries = [...catalogue.entries.values()]
      .filter(
        (entry) => (category === undefined || isSelfOrAncestor(entry.category, category)) && (day === undefined || inForce(entry, day)),
      )
      .sort((a, b) => (a.entry < b.entry ? -1 : 1));
    return { version: catalogue.version, entries };
  }

  private async at(version: number | undefined): Promise<Catalogue> {
    const newest = await this.context.configuration.catalogue.current();
    if (version === undefined || version === newest.version) return newest;
    if (version > newest.version) throw new AppError('VERSION_NOT_FOUND', { version });
    return this.context.configuration.catalogue.at(version);
  }
}
