import { type CaseState, type Draft, type EventData, type ExistingCase, Refusal } from '@suqiu/case';
import { openCase, type Who } from './who';

export const withdrawalReasons = [
  'requesterAsked',
  'settled',
  'registeredInError',
] as const satisfies readonly EventData['intake.CaseWithdrawn']['reasonCode'][];

/** @zh 撤回诉求 */
export interface WithdrawCase {
  readonly reasonCode: EventData['intake.CaseWithdrawn']['reasonCode'];
  readonly explanation?: string;
}

/** While it is at the desk or being handled; what is resolved goes its way to closing. Refusal besides those of an open case: CASE_ALREADY_RESOLVED. */
export function checkWithdrawCase(state: CaseState, who: Who): ExistingCase {
  const open = openCase(state, who);
  if (open.status !== 'registered' && open.status !== 'handling') throw new Refusal('CASE_ALREADY_RESOLVED');
  return open;
}

export function withdrawCase(state: CaseState, { reasonCode, explanation }: WithdrawCase, who: Who): Draft[] {
  const { requesterSubject } = checkWithdrawCase(state, who);
  return [
    {
      type: 'intake.CaseWithdrawn',
      data: { reasonCode },
      ...(explanation !== undefined && {
        personal: { explanation: { subject: requesterSubject, compartment: 'narrative', text: explanation } },
      }),
    },
  ];
}
