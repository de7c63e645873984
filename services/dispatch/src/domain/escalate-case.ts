import {
  type CaseState,
  cityCode,
  type Draft,
  type EscalationLevel,
  escalationLevels,
  type EscalationReason,
  type ExistingCase,
  holdsUnit,
  openAssignments,
  type Organisation,
  Refusal,
} from '@suqiu/case';
import { checkExists } from './chosen-units';
import { isGrassroots } from './copies';
import { requiredText } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 上报 — to the level above who escalates. */
export interface EscalateCase {
  /** An authority of that level that the matter is thought to be for. */
  readonly toUnitId?: string;
  readonly reasonCode: EscalationReason;
  readonly explanation: string;
  /** Shanghai day on which the authority must exist. */
  readonly day: string;
}

/** Who escalates to which level. */
interface Escalating {
  readonly ofCase: ExistingCase;
  readonly fromUnitId: string;
  readonly toLevel: EscalationLevel;
}

/**
 * What one cannot settle goes up (接诉即办条例 art. 20): from a subdistrict or township that works on the case to its district, from the district's
 * dispatcher to the city; once, and before the leads have resolved it. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_UNIT, NOT_YOUR_DISTRICT,
 * NO_LEVEL_ABOVE, CASE_ENDED, CASE_ALREADY_CLOSED, CASE_ALREADY_RESOLVED, CASE_ALREADY_ESCALATED.
 */
export function checkEscalateCase(state: CaseState, who: Who): Escalating {
  const ofCase = existing(state);
  const from = who.actor.role === 'subdistrict' ? ofSubdistrict(ofCase, who) : ofDistrict(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  if (ofCase.status !== 'registered' && ofCase.status !== 'handling') throw new Refusal('CASE_ALREADY_RESOLVED');
  const { escalated } = ofCase.tracking;
  if (escalated && escalationLevels.indexOf(escalated.toLevel) >= escalationLevels.indexOf(from.toLevel))
    throw new Refusal('CASE_ALREADY_ESCALATED');
  return { ofCase, ...from };
}

/** Refuses besides TEXT_MISSING, UNIT_UNKNOWN, UNIT_ENDED, UNIT_NOT_OF_LEVEL. */
export function escalateCase(state: CaseState, command: EscalateCase, who: Who): Draft[] {
  const { toUnitId, reasonCode, explanation, day } = command;
  const { ofCase, fromUnitId, toLevel } = checkEscalateCase(state, who);
  if (toUnitId !== undefined) checkAuthority(toUnitId, toLevel === 'city' ? cityCode : ofCase.district, who.organisation, day);
  return [
    {
      type: 'dispatch.CaseEscalated',
      data: { toLevel, ...(toUnitId !== undefined && { toUnitId }), fromUnitId, reasonCode },
      personal: { explanation: requiredText(ofCase, explanation, 'explanation') },
    },
  ];
}

type From = Omit<Escalating, 'ofCase'>;

function ofSubdistrict(ofCase: ExistingCase, { actor, organisation }: Who): From {
  const own = openAssignments(ofCase).find(({ unitId }) => isGrassroots(unitId, organisation) && holdsUnit(actor, organisation, unitId));
  if (!own) throw new Refusal('NOT_YOUR_UNIT');
  return { fromUnitId: own.unitId, toLevel: 'district' };
}

function ofDistrict(ofCase: ExistingCase, who: Who): From {
  if (who.actor.role !== 'dispatcher') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'dispatcher, subdistrict' });
  checkDispatcher(ofCase, who);
  if (who.actor.district === cityCode) throw new Refusal('NO_LEVEL_ABOVE');
  return { fromUnitId: ofCase.district, toLevel: 'city' };
}

function checkAuthority(unitId: string, district: string, organisation: Organisation, day: string): void {
  const unit = checkExists(unitId, organisation, day);
  if (unit.district !== district || isGrassroots(unitId, organisation) || unit.kind === 'committee')
    throw new Refusal('UNIT_NOT_OF_LEVEL', { unit: unitId });
}
