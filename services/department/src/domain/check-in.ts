import { type CaseState, type CheckInMode, type Draft, Refusal } from '@suqiu/case';
import { type Call, ownCall, type OwnCall } from './called-unit';
import { narrative } from './texts';
import type { Who } from './who';

/** @zh 报到 */
export interface CheckIn extends Call {
  readonly mode: CheckInMode;
  readonly remark?: string;
}

/** Remote first and on site later; nobody who is on site checks in again, and whoever declined may come after all. Refuses besides CALL_OUT_ALREADY_CHECKED_IN. */
export function checkCheckIn(state: CaseState, who: Who, call: Call, mode: CheckInMode = 'onSite'): OwnCall {
  const own = ownCall(state, who, call);
  const { onSiteAt, checkedInRemotelyAt } = own.department;
  if (onSiteAt !== undefined || (mode === 'remote' && checkedInRemotelyAt !== undefined)) throw new Refusal('CALL_OUT_ALREADY_CHECKED_IN');
  return own;
}

export function checkIn(state: CaseState, command: CheckIn, who: Who): Draft[] {
  const { callOutId, unitId, mode, remark } = command;
  const { ofCase } = checkCheckIn(state, who, command, mode);
  return [
    {
      type: 'department.CheckedIn',
      data: { callOutId, unitId, mode },
      ...(remark !== undefined && remark.trim() !== '' && { personal: { remark: narrative(ofCase, remark) } }),
    },
  ];
}
