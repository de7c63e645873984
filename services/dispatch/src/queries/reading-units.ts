import { type Actor, districtListed, isWithin, type Organisation, type Role } from '@suqiu/case';
import { AppError } from '@suqiu/nest-kit';

const ofUnits: readonly Role[] = ['subdistrict', 'handler', 'unitLeader'];

/** Who belongs to a unit sees what is about it, or about one below it; a desk sees its district. */
const readsAsUnit = ({ role }: Actor): boolean => ofUnits.includes(role);

/** A unit and all below it. Throws NOT_YOUR_UNIT for who belongs to none. */
function unitsUnder(unitId: string | undefined, organisation: Organisation): readonly string[] {
  if (unitId === undefined) throw new AppError('NOT_YOUR_UNIT');
  return [unitId, ...[...organisation.units.keys()].filter((id) => id !== unitId && isWithin(organisation, id, unitId))];
}

/** What of a list somebody sees: what concerns `units`, one's own and those below it, or all of a district. */
export interface ReadingScope {
  readonly units?: readonly string[];
  readonly district?: string;
}

/** Who belongs to a unit may narrow what is its own to any district; a desk sees its district. Throws NOT_YOUR_UNIT, NOT_YOUR_DISTRICT. */
export function scopeOf(actor: Actor, asked: string | undefined, organisation: Organisation): ReadingScope {
  const ofUnit = readsAsUnit(actor);
  const district = ofUnit ? asked : districtListed(actor, asked);
  return { ...(ofUnit && { units: unitsUnder(actor.unitId, organisation) }), ...(district !== undefined && { district }) };
}
