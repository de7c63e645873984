import { Injectable } from '@nestjs/common';
import { type Catalogue, Refusal } from '@suqiu/case';
import { AppError, ServiceContext } from '@suqiu/nest-kit';
import { inForce, isDay, isSelfOrAncestor, type PublishedEntry } from '../../domain';
import type { GetCatalogueRequest } from './get-catalogue.request';

/** The catalogue, straight from its stream: never behind, at any version. */
@Injectable()
export class GetCatalogueQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with EFFECTIVE_DATE_INVALID for a day that is none, VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ category, day, version }: GetCatalogueRequest): Promise<{ version: number; entries: PublishedEntry[] }> {
    if (day !== undefined && !isDay(day)) throw new Refusal('EFFECTIVE_DATE_INVALID');
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
