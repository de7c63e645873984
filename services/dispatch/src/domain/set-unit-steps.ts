import { type Draft, type EndorsementSteps, type EventData, type Organisation, ownSettingOn } from '@suqiu/case';
import { registered } from './configure-units';
import { checkBeginning } from './unit-setting';
import { checkAdministrator, type Who } from './who';

/** @zh 本单位审核步骤设定 — for which wishes of its handlers the leader of a unit is asked first, from a day on. */
export type SetUnitSteps = EventData['dispatch.UnitStepsSet'] & {
  /** Today: YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
};

/** Quiet if the unit itself has set the same for that day already. Refuses UNIT_UNKNOWN, UNIT_ENDED, EFFECTIVE_DATE_INVALID and what `checkAdministrator` refuses. */
export function setUnitSteps(organisation: Organisation, { day, ...set }: SetUnitSteps, who: Who): Draft[] {
  const { unitId, endorsement, effectiveFrom } = set;
  checkAdministrator(who, registered(organisation, unitId).district);
  const before = ownSettingOn(organisation.steps, unitId, effectiveFrom);
  if (before && same(before.endorsement, endorsement)) return [];
  checkBeginning(organisation, organisation.steps, set, day);
  return [{ type: 'dispatch.UnitStepsSet', data: set }];
}

const same = (a: EndorsementSteps, b: EndorsementSteps): boolean =>
  a.returns === b.returns && a.extensions === b.extensions && a.resolutions === b.resolutions;
