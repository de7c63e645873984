import { type DayHours, type Draft, type EventData, type HourBlock, type Organisation, ownSettingOn, Refusal } from '@suqiu/case';
import { registered } from './configure-units';
import { checkBeginning } from './unit-setting';
import { checkAdministrator, type Who } from './who';

/** @zh 办公时间设定 — the whole week of a unit, as it is from a day on. */
export type SetUnitHours = EventData['dispatch.UnitHoursSet'] & {
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/**
 * Quiet if the unit itself has set these hours for that day already. Refuses UNIT_UNKNOWN, UNIT_ENDED, UNIT_HOURS_INVALID {weekday, from, to},
 * UNIT_HOURS_MISSING for a week without any, and EFFECTIVE_DATE_INVALID for a day that is none or lies before that of hours which have begun.
 */
export function setUnitHours(organisation: Organisation, { day, ...set }: SetUnitHours, who: Who): Draft[] {
  const { unitId, hours, effectiveFrom } = set;
  checkAdministrator(who, registered(organisation, unitId).district);
  const before = ownSettingOn(organisation.hours, unitId, effectiveFrom);
  if (before && weekText(before.hours) === weekText(hours)) return [];
  checkBeginning(organisation, organisation.hours, set, day);
  hours.forEach(checkDay);
  if (hours.every((blocks) => blocks.length === 0)) throw new Refusal('UNIT_HOURS_MISSING');
  return [{ type: 'dispatch.UnitHoursSet', data: set }];
}

const beginning = /^([01]\d|2[0-3]):[0-5]\d$/;
const isEnd = (time: string): boolean => beginning.test(time) || time === '24:00';

/** Times of day of one spelling, so texts are in the order of time. */
function checkDay(blocks: DayHours, weekday: number): void {
  blocks.forEach(({ from, to }, at) => {
    const free = at === 0 || blocks[at - 1]!.to <= from;
    if (!beginning.test(from) || !isEnd(to) || from >= to || !free) throw new Refusal('UNIT_HOURS_INVALID', { weekday, from, to });
  });
}

/** Field by field: a stored block may have its keys in another order. */
const weekText = (week: readonly DayHours[]): string =>
  week.map((blocks) => blocks.map(({ from, to }: HourBlock) => `${from}-${to}`).join()).join(';');
