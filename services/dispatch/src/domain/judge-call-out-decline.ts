import {
  type CaseState,
  type Draft,
  type DutyReason,
  dutyReasons,
  findCallOut,
  openCallOuts,
  Refusal,
  type ReleaseReason,
  releaseReasons,
} from '@suqiu/case';
import { explained } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 裁定不报到 */
export interface JudgeCallOutDecline {
  readonly callOutId: string;
  readonly unitId: string;
  readonly upheld: boolean;
  /** One of `releaseReasons` if it is upheld, of `dutyReasons` if not. */
  readonly reasonCode: ReleaseReason | DutyReason;
  readonly explanation?: string;
}

/** What is to be judged; without it: any refusal of the case. */
type Asked = Pick<JudgeCallOutDecline, 'callOutId' | 'unitId'>;

/**
 * The district judges a refusal while the case goes on (北京市街道办事处条例 art. 44). Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT,
 * CASE_ENDED, CASE_ALREADY_CLOSED, CALL_OUT_NOT_FOUND, CALL_OUT_ALREADY_CLOSED, CALL_OUT_DECLINE_NOT_PENDING.
 */
export function checkJudgeCallOutDecline(state: CaseState, who: Who, asked?: Asked): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  const callOut = asked && findCallOut(ofCase, asked.callOutId);
  if (asked && !callOut) throw new Refusal('CALL_OUT_NOT_FOUND');
  if (callOut?.status === 'closed') throw new Refusal('CALL_OUT_ALREADY_CLOSED');
  const departments = callOut
    ? callOut.departments.filter(({ unitId }) => unitId === asked.unitId)
    : openCallOuts(ofCase).flatMap((of) => of.departments);
  if (!departments.some(({ status }) => status === 'declined')) throw new Refusal('CALL_OUT_DECLINE_NOT_PENDING');
}

/** Refuses besides DECLINE_REASON_INVALID for a reason that speaks for the other judgement. */
export function judgeCallOutDecline(state: CaseState, command: JudgeCallOutDecline, who: Who): Draft[] {
  const { callOutId, unitId, upheld, reasonCode, explanation } = command;
  checkJudgeCallOutDecline(state, who, command);
  const fitting: readonly string[] = upheld ? releaseReasons : dutyReasons;
  if (!fitting.includes(reasonCode)) throw new Refusal('DECLINE_REASON_INVALID', { reason: reasonCode });
  const params = { reason: reasonCode };
  return [
    {
      type: 'dispatch.CallOutDeclineJudged',
      data: {
        callOutId,
        unitId,
        upheld,
        reasons: [upheld ? { code: 'RELEASED_BY_PERSON', params } : { code: 'HELD_TO_DUTY_BY_PERSON', params }],
      },
      ...explained(existing(state), explanation),
    },
  ];
}
