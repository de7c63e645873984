import { type Actor, covers, type Draft, type EventData, holdsUnit, isDay, type Organisation, Refusal } from '@suqiu/case';
import { registered } from './configure-units';
import type { Who } from './who';

/** @zh 不在岗记录 — of a person by his account: away from a day on, up to and without the day he is back. */
export type RecordAbsence = EventData['dispatch.AbsenceRecorded'];

/**
 * A later record of the same first day replaces an earlier one; until that day itself it withdraws it. Days that have been may be told: who fell ill
 * is recorded afterwards. By the administrator of a district and the leader of a unit, or of one above it, in which the person holds a post or is
 * deputy. Quiet if it is recorded so. Refuses ACCOUNT_WITHOUT_POST, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, NOT_YOUR_UNIT, ABSENCE_DAYS_INVALID, and
 * ABSENCE_UNKNOWN for one to withdraw that is not there.
 */
export function recordAbsence(organisation: Organisation, absence: RecordAbsence, who: Who): Draft[] {
  const { holderId, from, until, reasonCode } = absence;
  checkInCharge(organisation, holderId, who);
  if (!isDay(from) || !isDay(until) || until < from) throw new Refusal('ABSENCE_DAYS_INVALID', { from, until });
  const before = (organisation.absences.get(holderId) ?? []).find((one) => one.from === from);
  if (before && before.until === until && before.reasonCode === reasonCode) return [];
  if (!before && until === from) throw new Refusal('ABSENCE_UNKNOWN', { holder: holderId, from });
  return [{ type: 'dispatch.AbsenceRecorded', data: absence }];
}

function checkInCharge(organisation: Organisation, holderId: string, { actor }: Who): void {
  const refusal = refusalFor[actor.role];
  if (!refusal) throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'administrator, unitLeader' });
  const units = unitsOf(organisation, holderId);
  if (units.length === 0) throw new Refusal('ACCOUNT_WITHOUT_POST', { account: holderId });
  const inCharge = (unitId: string): boolean =>
    actor.role === 'administrator'
      ? covers(actor.district, registered(organisation, unitId).district)
      : holdsUnit(actor, organisation, unitId);
  if (!units.some(inCharge)) throw new Refusal(refusal);
}

/** Roles that record absences, and what one is told that is not in charge of the person. */
const refusalFor: Partial<Record<Actor['role'], string>> = { administrator: 'NOT_YOUR_DISTRICT', unitLeader: 'NOT_YOUR_UNIT' };

/** Units in which the account holds a post or is deputy, on whatever days. */
const unitsOf = ({ posts, deputies }: Organisation, accountId: string): string[] =>
  [...posts.values()]
    .filter(
      ({ postId, holdings }) =>
        holdings.some(({ holderId }) => holderId === accountId) ||
        (deputies.get(postId) ?? []).some(({ deputyId }) => deputyId === accountId),
    )
    .map(({ unitId }) => unitId);
