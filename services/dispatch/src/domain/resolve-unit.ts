import { cityCode, existsOn, type Organisation, type Place, type Reason, type UnitChoice, unitForFunction, unitOfArea } from '@suqiu/case';
import { doubt } from './doubt';

export type UnitResolution = { readonly unitId: string; readonly reason: Reason } | { readonly doubt: Reason };

/**
 * The unit an entry means for a case: named, or found by function or by area in the place of the case, as the organisation stands on the day.
 * Doubts: UNIT_MISSING (no such unit that day; none or several for the function), PLACE_UNKNOWN.
 */
export function resolveUnit(choice: UnitChoice, place: Place, organisation: Organisation, day: string): UnitResolution {
  if ('unitId' in choice) {
    const unit = organisation.units.get(choice.unitId);
    if (!unit || !existsOn(unit, day)) return { doubt: doubt('UNIT_MISSING', { unit: choice.unitId }) };
    return { unitId: unit.unitId, reason: { code: 'UNIT_NAMED', params: { unit: unit.unitId } } };
  }
  const district = place.district === cityCode ? undefined : place.district;
  if ('function' in choice) {
    if (district === undefined) return { doubt: doubt('PLACE_UNKNOWN', { function: choice.function, needed: 'district' }) };
    const unit = unitForFunction(organisation, district, choice.function, day);
    if (!unit) return { doubt: doubt('UNIT_MISSING', { function: choice.function, district }) };
    return {
      unitId: unit.unitId,
      reason: { code: 'UNIT_BY_FUNCTION', params: { function: choice.function, district, unit: unit.unitId } },
    };
  }
  const area = choice.ofPlace === 'subdistrict' ? place.subdistrict : district;
  if (area === undefined) return { doubt: doubt('PLACE_UNKNOWN', { needed: choice.ofPlace }) };
  const unit = unitOfArea(organisation, area, day);
  if (!unit) return { doubt: doubt('UNIT_MISSING', { area }) };
  return { unitId: unit.unitId, reason: { code: 'UNIT_OF_PLACE', params: { area, unit: unit.unitId } } };
}
