import { type CaseState, type Draft, type EventData, type ExistingCase, Refusal } from '@suqiu/case';
import { ownCase, type Who } from './who';

/** @zh 重新办理理由 — as stored: add, never rename. */
export const reopeningReasons = ['unresolved', 'dissatisfied', 'newFacts', 'recheck'] as const satisfies readonly ReopeningReason[];
type ReopeningReason = EventData['feedback.CaseReopened']['reasonCode'];

/** @zh 重新办理 */
export interface ReopenCase {
  readonly reasonCode: ReopeningReason;
  readonly explanation?: string;
}

/** From resolved, follow-up or closed back to handling: the only way back there is (architecture §2). */
export function checkReopenCase(state: CaseState, who: Who): ExistingCase {
  const ofCase = ownCase(state, who);
  if (ofCase.status !== 'resolved' && ofCase.status !== 'followUp' && ofCase.status !== 'closed')
    throw new Refusal('REOPENING_NOT_ALLOWED');
  return ofCase;
}

/** A new round for every unit that had resolved its share. */
export function reopenCase(state: CaseState, command: ReopenCase, who: Who): Draft[] {
  const ofCase = checkReopenCase(state, who);
  const { reasonCode, explanation } = command;
  const reopened = ofCase.assignments.filter((a) => a.status === 'resolved').map((a) => a.assignmentId);
  const explained = explanation !== undefined && explanation.trim() !== '';
  return [
    {
      type: 'feedback.CaseReopened',
      data: { round: ofCase.round + 1, reopened, reasonCode },
      ...(explained && { personal: { explanation: { subject: ofCase.requesterSubject, compartment: 'narrative', text: explanation } } }),
    },
  ];
}
