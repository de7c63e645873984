import {
  attached,
  type CallOutType,
  type CaseState,
  cityCode,
  type ClockPins,
  type Draft,
  type ExistingCase,
  holdsUnit,
  type NewAttachment,
  openCallOuts,
  type Organisation,
  Refusal,
} from '@suqiu/case';
import { checkExists, maxShares, standingAssignments } from './chosen-units';
import { isGrassroots } from './copies';
import { requiredText } from './explanation';
import { existing, refuseEnded, type Who } from './who';

/** @zh 吹哨 */
export interface CallOutDepartments {
  readonly callOutId: string;
  readonly type: CallOutType;
  readonly departments: readonly string[];
  /** What they are needed for, in the caller's words. */
  readonly request: string;
  readonly attachments: readonly NewAttachment[];
  /** Versions in force, on which the limits of responding and arriving stand. */
  readonly clocks: ClockPins;
  /** Shanghai day on which the departments must exist. */
  readonly day: string;
}

/** The case, and the subdistrict or township that calls. */
interface Calling {
  readonly ofCase: ExistingCase;
  readonly callerUnitId: string;
}

/**
 * A subdistrict or township calls (北京市街道办事处条例 art. 5; 上海市街道办事处条例 art. 12) to a case in its own area, or to one it has a share of,
 * while the case goes on. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_UNIT, CASE_ENDED, CASE_ALREADY_CLOSED.
 */
export function checkCallOutDepartments(state: CaseState, who: Who): Calling {
  const ofCase = existing(state);
  const callerUnitId = callerOf(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  return { ofCase, callerUnitId };
}

/** Refuses besides CALL_OUT_WITHOUT_DEPARTMENTS, TOO_MANY_UNITS, TEXT_MISSING, and of each department UNIT_UNKNOWN, UNIT_ENDED, UNIT_NOT_CALLABLE, CALL_OUT_ALREADY_OPEN. */
export function callOutDepartments(state: CaseState, command: CallOutDepartments, who: Who): Draft[] {
  const { callOutId, type, departments, attachments, clocks } = command;
  const { ofCase, callerUnitId } = checkCallOutDepartments(state, who);
  if (departments.length === 0) throw new Refusal('CALL_OUT_WITHOUT_DEPARTMENTS');
  if (departments.length > maxShares) throw new Refusal('TOO_MANY_UNITS', { limit: maxShares });
  const called = calledBy(ofCase, callerUnitId);
  for (const unitId of departments) {
    checkDepartment(unitId, callerUnitId, who.organisation, command.day);
    if (called.has(unitId)) throw new Refusal('CALL_OUT_ALREADY_OPEN', { unit: unitId });
    called.add(unitId);
  }
  return [
    {
      type: 'dispatch.DepartmentsCalledOut',
      data: { callOutId, type, callerUnitId, departments, place: ofCase.place, clocks, attachments: attached(ofCase, attachments) },
      personal: { request: requiredText(ofCase, command.request, 'request') },
    },
  ];
}

function callerOf(ofCase: ExistingCase, { actor, organisation }: Who): string {
  if (actor.role !== 'subdistrict') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'subdistrict' });
  const unit = actor.unitId === undefined ? undefined : organisation.units.get(actor.unitId);
  if (!unit || !isGrassroots(unit.unitId, organisation)) throw new Refusal('NOT_YOUR_UNIT');
  const inOwnArea = unit.area !== undefined && unit.area === ofCase.place.subdistrict;
  const shares = standingAssignments(ofCase).some(({ unitId }) => holdsUnit(actor, organisation, unitId));
  if (!inOwnArea && !shares) throw new Refusal('NOT_YOUR_UNIT');
  return unit.unitId;
}

/** Departments of the caller's district or of the city's level, as they are on the day. */
function checkDepartment(unitId: string, callerUnitId: string, organisation: Organisation, day: string): void {
  const unit = checkExists(unitId, organisation, day);
  const near = [cityCode, organisation.units.get(callerUnitId)?.district].includes(unit.district);
  if (unit.kind !== 'department' || !near) throw new Refusal('UNIT_NOT_CALLABLE', { unit: unitId });
}

/** Who is called by this unit already and not released. */
const calledBy = (ofCase: ExistingCase, callerUnitId: string): Set<string> =>
  new Set(
    openCallOuts(ofCase)
      .filter((callOut) => callOut.callerUnitId === callerUnitId)
      .flatMap(({ departments }) => departments.flatMap(({ unitId, status }) => (status === 'released' ? [] : [unitId]))),
  );
