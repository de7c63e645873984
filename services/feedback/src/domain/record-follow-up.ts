import {
  attached,
  type CaseState,
  type ContactMethod,
  type Draft,
  type ExistingCase,
  type NewAttachment,
  Refusal,
  type Satisfaction,
} from '@suqiu/case';
import { caseInFollowUp, type Who } from './who';

/** @zh 回访记录 */
export interface RecordFollowUp {
  readonly method: ContactMethod;
  readonly reached: boolean;
  readonly answers: FollowUpAnswers;
  readonly remark?: string;
  readonly attachments: readonly NewAttachment[];
}

/** What the requester said; what was not asked or not answered (未评价) is absent. */
export interface FollowUpAnswers {
  readonly responded?: boolean;
  readonly resolved?: boolean;
  readonly satisfied?: Satisfaction;
  readonly attitude?: Satisfaction;
}

/** In the follow-up window (after the limit, 接诉即办条例 art. 23), until the requester was reached once in this round. */
export function checkRecordFollowUp(state: CaseState, who: Who): ExistingCase {
  const ofCase = caseInFollowUp(state, who);
  if (ofCase.followUps.reached) throw new Refusal('ALREADY_FOLLOWED_UP');
  return ofCase;
}

/** Each attempt is numbered within its round. Answers of somebody who was not reached: ANSWERS_WITHOUT_CONTACT. */
export function recordFollowUp(state: CaseState, command: RecordFollowUp, who: Who): Draft[] {
  const ofCase = checkRecordFollowUp(state, who);
  const { method, reached, answers, remark } = command;
  const attachments = attached(ofCase, command.attachments);
  if (!reached && Object.keys(answers).length > 0) throw new Refusal('ANSWERS_WITHOUT_CONTACT');
  const remarked = remark !== undefined && remark.trim() !== '';
  return [
    {
      type: 'feedback.FollowUpRecorded',
      data: { round: ofCase.round, attempt: ofCase.followUps.attempts + 1, method, reached, ...answers, attachments },
      ...(remarked && { personal: { remark: { subject: ofCase.requesterSubject, compartment: 'narrative', text: remark } } }),
    },
  ];
}
