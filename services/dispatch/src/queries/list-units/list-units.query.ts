import { Injectable } from '@nestjs/common';
import { unitOn, type UnitOnDay } from '@suqiu/case';
import { OrganisationPages } from '../organisation-pages';
import type { ListUnitsRequest } from './list-units.request';
import type { UnitsResponse } from './list-units.response';

/** Units as they are told on a day, by id. */
@Injectable()
export class ListUnitsQuery {
  constructor(private readonly pages: OrganisationPages) {}

  /** Rejects as `OrganisationPages.page`. */
  list(request: ListUnitsRequest): Promise<UnitsResponse> {
    return this.pages.page(request, ({ units }, day) => {
      const standing = [...units.values()].flatMap((unit) => unitOn(unit, day) ?? []);
      const below = new Map<string, number>();
      for (const { parentId } of standing) if (parentId !== undefined) below.set(parentId, (below.get(parentId) ?? 0) + 1);
      return standing
        .filter((unit) => matches(unit, request))
        .sort((a, b) => (a.unitId < b.unitId ? -1 : 1))
        .map((unit) => ({ ...unit, unitsBelow: below.get(unit.unitId) ?? 0 }));
    });
  }
}

const matches = (
  unit: UnitOnDay,
  { parentId, kind, district, function: name }: Pick<ListUnitsRequest, 'parentId' | 'kind' | 'district' | 'function'>,
): boolean =>
  (parentId === undefined || unit.parentId === parentId) &&
  (kind === undefined || unit.kind === kind) &&
  (district === undefined || unit.district === district) &&
  (name === undefined || unit.functions.includes(name));
