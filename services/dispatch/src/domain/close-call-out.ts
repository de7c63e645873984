import {
  type AbsenceReason,
  absentFrom,
  type CallOut,
  type CallOutOutcome,
  type CaseState,
  type Draft,
  findCallOut,
  holdsUnit,
  Refusal,
} from '@suqiu/case';
import { sealedAs } from './explanation';
import { existing, refuseEnded, type Who } from './who';

/** @zh 结哨 */
export interface CloseCallOut {
  readonly callOutId: string;
  readonly outcome: CallOutOutcome;
  /** Why departments that never came are waited for no longer; needed only if there are any. */
  readonly absenceReason?: AbsenceReason;
  readonly summary?: string;
}

/**
 * By who called, and also after the case was closed: only so are the departments evaluated. Without an id: any call-out of the actor's.
 * Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, CALL_OUT_NOT_FOUND, NOT_YOUR_UNIT, CASE_ENDED, CALL_OUT_ALREADY_CLOSED.
 */
export function checkCloseCallOut(state: CaseState, { actor, organisation }: Who, callOutId?: string): CallOut {
  const ofCase = existing(state);
  if (actor.role !== 'subdistrict') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'subdistrict' });
  const asked = callOutId === undefined ? ofCase.callOuts : [findCallOut(ofCase, callOutId)].filter((found) => found !== undefined);
  if (asked.length === 0) throw new Refusal('CALL_OUT_NOT_FOUND');
  const own = asked.filter(({ callerUnitId }) => holdsUnit(actor, organisation, callerUnitId));
  if (own.length === 0) throw new Refusal('NOT_YOUR_UNIT');
  refuseEnded(ofCase);
  const open = own.find(({ status }) => status === 'open');
  if (!open) throw new Refusal('CALL_OUT_ALREADY_CLOSED');
  return open;
}

/** Refuses besides CALL_OUT_ABSENCE_UNEXPLAINED. Who is absent is decided here, on the state, and not by the caller. */
export function closeCallOut(state: CaseState, { callOutId, outcome, absenceReason, summary }: CloseCallOut, who: Who): Draft[] {
  const neverCame = absentFrom(checkCloseCallOut(state, who, callOutId));
  if (neverCame.length > 0 && absenceReason === undefined)
    throw new Refusal('CALL_OUT_ABSENCE_UNEXPLAINED', { units: neverCame.join(', ') });
  return [
    {
      type: 'dispatch.CallOutClosed',
      data: { callOutId, outcome, neverCame, ...(neverCame.length > 0 && absenceReason && { absenceReason }) },
      ...sealedAs('summary', existing(state), summary),
    },
  ];
}
