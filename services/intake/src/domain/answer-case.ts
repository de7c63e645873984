import { attached, type CaseState, type Draft, type EventData, type ExistingCase, type NewAttachment } from '@suqiu/case';
import { caseAtDesk, type Who } from './who';

/** What an answer rests on: a rule, the progress of the case, an article of knowledge. */
export const answerBases = ['policy', 'progress', 'knowledge'] as const satisfies readonly EventData['intake.CaseAnswered']['basis'][];

/** @zh 直接答复 */
export interface AnswerCase {
  readonly basis: EventData['intake.CaseAnswered']['basis'];
  readonly reply: string;
  readonly attachments: readonly NewAttachment[];
}

export const checkAnswerCase = (state: CaseState, who: Who): ExistingCase => caseAtDesk(state, who);

export function answerCase(state: CaseState, { basis, reply, attachments }: AnswerCase, who: Who): Draft[] {
  const own = checkAnswerCase(state, who);
  return [
    {
      type: 'intake.CaseAnswered',
      data: { basis, attachments: attached(own, attachments) },
      personal: { reply: { subject: own.requesterSubject, compartment: 'narrative', text: reply } },
    },
  ];
}
