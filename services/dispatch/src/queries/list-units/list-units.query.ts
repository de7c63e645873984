import { Injectable } from '@nestjs/common';
import { existsOn, type Organisation, Refusal, type RegisteredUnit, shanghaiDay } from '@suqiu/case';
import { AppError, ServiceContext } from '@suqiu/nest-kit';
import { isDay } from '../../domain';
import type { ListUnitsRequest } from './list-units.request';
import type { UnitsResponse } from './list-units.response';

/** The organisation, straight from its stream: never behind, at any version, on any day. */
@Injectable()
export class ListUnitsQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with EFFECTIVE_DATE_INVALID for a day that is none, VERSION_NOT_FOUND for a version that is not there yet. */
  async list({ version, limit, offset, day = this.today(), ...filter }: ListUnitsRequest): Promise<UnitsResponse> {
    if (!isDay(day)) throw new Refusal('EFFECTIVE_DATE_INVALID');
    const organisation = await this.at(version);
    const standing = [...organisation.units.values()].filter((unit) => existsOn(unit, day));
    const below = new Map<string, number>();
    for (const { parentId } of standing) if (parentId !== undefined) below.set(parentId, (below.get(parentId) ?? 0) + 1);
    const found = standing.filter((unit) => matches(unit, filter)).sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
    return {
      version: organisation.version,
      day,
      items: found.slice(offset, offset + limit).map((unit) => ({ ...unit, unitsBelow: below.get(unit.unitId) ?? 0 })),
      total: found.length,
      limit,
      offset,
    };
  }

  private async at(version: number | undefined): Promise<Organisation> {
    const newest = await this.context.configuration.organisation.current();
    if (version === undefined || version === newest.version) return newest;
    if (version > newest.version) throw new AppError('VERSION_NOT_FOUND', { version });
    return this.context.configuration.organisation.at(version);
  }

  private today(): string {
    return shanghaiDay(this.context.clock.now().toISOString());
  }
}

const matches = (
  unit: RegisteredUnit,
  { parentId, kind, district, function: name }: Pick<ListUnitsRequest, 'parentId' | 'kind' | 'district' | 'function'>,
): boolean =>
  (parentId === undefined || unit.parentId === parentId) &&
  (kind === undefined || unit.kind === kind) &&
  (district === undefined || unit.district === district) &&
  (name === undefined || unit.functions.includes(name));
