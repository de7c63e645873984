import { attached, type CaseState, type DeclineReason, type Draft, type NewAttachment, Refusal } from '@suqiu/case';
import { type Call, ownCall, type OwnCall } from './called-unit';
import { narrative, requireText } from './texts';
import type { Who } from './who';

/** @zh 不报到 */
export interface DeclineCallOut extends Call {
  readonly reasonCode: DeclineReason;
  readonly explanation: string;
  readonly attachments: readonly NewAttachment[];
}

/**
 * Once for each call, and before checking in: what the district judged stands. Refuses besides CALL_OUT_ALREADY_CHECKED_IN,
 * CALL_OUT_ALREADY_DECLINED, CALL_OUT_DECLINE_REFUSED.
 */
export function checkDeclineCallOut(state: CaseState, who: Who, call: Call): OwnCall {
  const own = ownCall(state, who, call);
  const { status, decline } = own.department;
  if (status === 'checkedInRemotely' || status === 'onSite') throw new Refusal('CALL_OUT_ALREADY_CHECKED_IN');
  if (status === 'declined') throw new Refusal('CALL_OUT_ALREADY_DECLINED');
  if (decline) throw new Refusal('CALL_OUT_DECLINE_REFUSED');
  return own;
}

export function declineCallOut(state: CaseState, command: DeclineCallOut, who: Who): Draft[] {
  const { callOutId, unitId, reasonCode, attachments } = command;
  const { ofCase } = checkDeclineCallOut(state, who, command);
  const explanation = requireText(command.explanation, 'explanation');
  return [
    {
      type: 'department.CallOutDeclined',
      data: { callOutId, unitId, reasonCode, attachments: attached(ofCase, attachments) },
      personal: { explanation: narrative(ofCase, explanation) },
    },
  ];
}
