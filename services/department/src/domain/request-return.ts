import { attached, type CaseState, type Draft, type NewAttachment, openSupervisions, Refusal, type ReturnReason } from '@suqiu/case';
import { narrative, requireText } from './texts';
import { openAssignment, type OwnAssignment, type Who } from './who';

/** @zh 申请退单 */
export interface RequestReturn {
  readonly assignmentId: string;
  readonly reasonCode: ReturnReason;
  readonly explanation: string;
  readonly attachments: readonly NewAttachment[];
}

/**
 * Before or after acknowledging, never after resolving, one at a time. A case that came from a bad service rating is never returned
 * (好差评 orders: 原则上一律不准退单, domain.md §2.4), nor is one under supervision (督办).
 */
export function checkRequestReturn(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = openAssignment(state, who, assignmentId);
  if (own.ofCase.channel === 'rating') throw new Refusal('RETURN_FORBIDDEN');
  if (openSupervisions(own.ofCase).length > 0) throw new Refusal('SUPERVISION_OPEN');
  if (own.assignment.returnPending) throw new Refusal('RETURN_ALREADY_REQUESTED');
  return own;
}

/** The event says the how-manieth return of the case it is, over all units and rounds. */
export function requestReturn(state: CaseState, command: RequestReturn, who: Who): Draft[] {
  const { assignmentId, reasonCode } = command;
  const { ofCase } = checkRequestReturn(state, who, assignmentId);
  const explanation = requireText(command.explanation, 'explanation');
  return [
    {
      type: 'department.ReturnRequested',
      data: { assignmentId, nth: ofCase.returnsAsked + 1, reasonCode, attachments: attached(ofCase, command.attachments) },
      personal: { explanation: narrative(ofCase, explanation) },
    },
  ];
}
