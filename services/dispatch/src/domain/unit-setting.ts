import { isDay, type Organisation, Refusal, type UnitSettings } from '@suqiu/case';
import { checkStands } from './configure-units';

/**
 * That what a unit sets may begin on its day. `day`: today, YYYY-MM-DD, Asia/Shanghai. Refuses EFFECTIVE_DATE_INVALID for a day that is none or
 * lies before that of a setting which has begun, and UNIT_UNKNOWN, UNIT_ENDED for a unit that does not stand on it.
 */
export function checkBeginning(
  organisation: Organisation,
  settings: UnitSettings<{ readonly effectiveFrom: string }>,
  { unitId, effectiveFrom }: { readonly unitId: string; readonly effectiveFrom: string },
  day: string,
): void {
  const overtaken = (settings.get(unitId) ?? []).some((other) => other.effectiveFrom > effectiveFrom && other.effectiveFrom <= day);
  if (!isDay(effectiveFrom) || overtaken) throw new Refusal('EFFECTIVE_DATE_INVALID');
  checkStands(organisation, unitId, effectiveFrom);
}
