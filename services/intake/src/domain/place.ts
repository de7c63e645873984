import { cityCode, existsOn, type Organisation, type Place, Refusal, unitOfArea } from '@suqiu/case';

/** The organisation by version and the day (YYYY-MM-DD, Asia/Shanghai) it is read on. */
export interface OrganisationGround {
  readonly organisation: Organisation;
  readonly day: string;
}

/**
 * The place with the levels above the most exact one filled in: a committee's code begins with its subdistrict's, that one with the district's.
 * Refuses PLACE_UNKNOWN for a code no unit of the organisation stands for on the day, and for levels that do not belong together.
 */
export function knownPlace(place: Place, ground: OrganisationGround): Place {
  const committee = place.committee;
  const subdistrict = place.subdistrict ?? committee?.slice(0, 9);
  const district = place.district ?? subdistrict?.slice(0, 6);
  if (district === undefined) return {};
  if (!isDistrict(district, ground)) throw unknown(district);
  if (subdistrict !== undefined && !(subdistrict.startsWith(district) && isArea(subdistrict, 9, ground))) throw unknown(subdistrict);
  if (committee !== undefined && !(committee.startsWith(subdistrict!) && isArea(committee, 12, ground))) throw unknown(committee);
  return { district, ...(subdistrict !== undefined && { subdistrict }), ...(committee !== undefined && { committee }) };
}

/** Refuses UNIT_UNKNOWN for a unit that does not exist on the day. */
export function checkUnit(unitId: string, { organisation, day }: OrganisationGround): void {
  const unit = organisation.units.get(unitId);
  if (!unit || !existsOn(unit, day)) throw new Refusal('UNIT_UNKNOWN', { unit: unitId });
}

/** Same place: equal as far as both say it, and both say at least the district. */
export const samePlace = (one: Place, other: Place): boolean =>
  one.district !== undefined &&
  (['district', 'subdistrict', 'committee'] as const).every((level) => agree(one[level], other[level], level));

const agree = (one: string | undefined, other: string | undefined, level: keyof Place): boolean =>
  level === 'district' ? one === other : one === undefined || other === undefined || one === other;

const isDistrict = (code: string, { organisation, day }: OrganisationGround): boolean =>
  code !== cityCode && [...organisation.units.values()].some((unit) => unit.district === code && existsOn(unit, day));

const isArea = (code: string, digits: number, { organisation, day }: OrganisationGround): boolean =>
  code.length === digits && unitOfArea(organisation, code, day) !== undefined;

const unknown = (place: string): Refusal => new Refusal('PLACE_UNKNOWN', { place });
