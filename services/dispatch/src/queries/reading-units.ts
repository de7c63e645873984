import { type Actor, isWithin, type Organisation, type Role } from '@suqiu/case';
import { AppError } from '@suqiu/nest-kit';

const ofUnits: readonly Role[] = ['subdistrict', 'handler', 'unitLeader'];

/** Who belongs to a unit sees what is about it, or about one below it; a desk sees its district. */
export const readsAsUnit = ({ role }: Actor): boolean => ofUnits.includes(role);

/** A unit and all below it. Throws NOT_YOUR_UNIT for who belongs to none. */
export function unitsUnder(unitId: string | undefined, organisation: Organisation): readonly string[] {
  if (unitId === undefined) throw new AppError('NOT_YOUR_UNIT');
  return [unitId, ...[...organisation.units.keys()].filter((id) => id !== unitId && isWithin(organisation, id, unitId))];
}
