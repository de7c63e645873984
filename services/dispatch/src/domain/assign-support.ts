import { type CaseState, type ClockPins, type Draft, type ExistingCase, Refusal } from '@suqiu/case';
import { checkUnit, maxShares, standingAssignments, withIds } from './chosen-units';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 同意协办 */
export interface AssignSupport {
  readonly supportId: string;
  /** Not always those that were asked for. */
  readonly unitIds: readonly string[];
  readonly assignmentIds: readonly string[];
  /** Versions in force, on which the clocks of the new assignments stand. */
  readonly clocks: ClockPins;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/** Support with this id, or any if none is named, waits to be judged. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED, SUPPORT_NOT_PENDING. */
export function checkJudgeSupport(state: CaseState, who: Who, supportId?: string): ExistingCase {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  const pending = ofCase.assignments.flatMap((a) => a.supportPending ?? []);
  if (!pending.some((each) => supportId === undefined || each.supportId === supportId)) throw new Refusal('SUPPORT_NOT_PENDING');
  return ofCase;
}

/**
 * New assignments in the role `support`; the leads and their clocks stay as they are. Refuses besides SUPPORT_WITHOUT_UNITS, TOO_MANY_UNITS for more
 * than a case may have, UNIT_ALREADY_ASSIGNED, and what `checkUnit` refuses.
 */
export function assignSupport(state: CaseState, command: AssignSupport, who: Who): Draft[] {
  const { supportId, unitIds, assignmentIds, clocks, day } = command;
  const ofCase = checkJudgeSupport(state, who, supportId);
  if (unitIds.length === 0) throw new Refusal('SUPPORT_WITHOUT_UNITS');
  const taken = new Set(standingAssignments(ofCase).map(({ unitId }) => unitId));
  if (taken.size + unitIds.length > maxShares) throw new Refusal('TOO_MANY_UNITS', { limit: maxShares });
  for (const unitId of unitIds) {
    if (taken.has(unitId)) throw new Refusal('UNIT_ALREADY_ASSIGNED', { unit: unitId });
    taken.add(unitId);
    checkUnit(unitId, who, day);
  }
  const assignments = withIds(
    unitIds.map((unitId) => ({ unitId, role: 'support' as const })),
    assignmentIds,
  );
  return [{ type: 'dispatch.SupportAssigned', data: { supportId, assignments, clocks, organisationVersion: who.organisation.version } }];
}
