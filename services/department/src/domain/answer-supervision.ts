import { attached, type CaseState, type Draft, findSupervision, isTerminal, type NewAttachment, Refusal } from '@suqiu/case';
import { narrative, requireText } from './texts';
import { ownAssignment, type OwnAssignment, type Who } from './who';

/** @zh 督办反馈 */
export interface AnswerSupervision {
  readonly assignmentId: string;
  readonly supervisionId: string;
  readonly answer: string;
  readonly attachments: readonly NewAttachment[];
}

/**
 * Each assignment that is asked answers once, also when it is resolved already. Without an id: any supervision that waits for it. Refuses what
 * `ownAssignment` refuses, CASE_ENDED (also when it is closed), ASSIGNMENT_ENDED (returned or ended), SUPERVISION_NOT_FOUND,
 * ASSIGNMENT_NOT_SUPERVISED, SUPERVISION_ALREADY_CLOSED, SUPERVISION_ALREADY_ANSWERED.
 */
export function checkAnswerSupervision(state: CaseState, who: Who, assignmentId: string, supervisionId?: string): OwnAssignment {
  const own = ownAssignment(state, who, assignmentId);
  const { ofCase, assignment } = own;
  if (isTerminal(ofCase) || ofCase.status === 'closed') throw new Refusal('CASE_ENDED');
  if (assignment.status === 'returned' || assignment.status === 'ended') throw new Refusal('ASSIGNMENT_ENDED');
  const named =
    supervisionId === undefined ? ofCase.supervisions : [findSupervision(ofCase, supervisionId)].filter((one) => one !== undefined);
  if (named.length === 0) throw new Refusal('SUPERVISION_NOT_FOUND');
  const asking = named.flatMap(({ status, asked }) =>
    asked.filter((each) => each.assignmentId === assignmentId).map(({ answeredAt }) => ({ status, answeredAt })),
  );
  if (asking.length === 0) throw new Refusal('ASSIGNMENT_NOT_SUPERVISED');
  const open = asking.filter(({ status }) => status === 'open');
  if (open.length === 0) throw new Refusal('SUPERVISION_ALREADY_CLOSED');
  if (open.every(({ answeredAt }) => answeredAt !== undefined)) throw new Refusal('SUPERVISION_ALREADY_ANSWERED');
  return own;
}

/** Refuses besides TEXT_MISSING. */
export function answerSupervision(state: CaseState, command: AnswerSupervision, who: Who): Draft[] {
  const { assignmentId, supervisionId, attachments } = command;
  const { ofCase } = checkAnswerSupervision(state, who, assignmentId, supervisionId);
  const answer = requireText(command.answer, 'answer');
  return [
    {
      type: 'department.SupervisionAnswered',
      data: { supervisionId, assignmentId, attachments: attached(ofCase, attachments) },
      personal: { answer: narrative(ofCase, answer) },
    },
  ];
}
