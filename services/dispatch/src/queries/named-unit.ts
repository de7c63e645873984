import type { Organisation } from '@suqiu/case';
import type { NamedUnitResponse } from './get-proposal/get-proposal.response';

/** A unit with its newest name; one that nobody knows is called by its id. */
export const namedUnit = (unitId: string, { units }: Organisation): NamedUnitResponse => ({
  unitId,
  name: units.get(unitId)?.name ?? { zh: unitId, en: unitId },
});
