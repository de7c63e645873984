import { type Organisation, Refusal } from '@suqiu/case';

/** Whether any unit was ever registered in it, the city among them. Refuses DISTRICT_UNKNOWN. */
export function checkDistrict({ units }: Organisation, district: string): void {
  if (![...units.values()].some((unit) => unit.district === district)) throw new Refusal('DISTRICT_UNKNOWN', { district });
}
