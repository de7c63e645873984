import { type CaseState, type Draft, type NoContactReason, Refusal } from '@suqiu/case';
import { narrative } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 未先行联系（未联需理由） */
export interface RecordMissingFirstContact {
  readonly assignmentId: string;
  readonly reasonCode: NoContactReason;
  readonly explanation?: string;
}

export function checkRecordMissingFirstContact(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.firstContact !== undefined) throw new Refusal('FIRST_CONTACT_ALREADY_RECORDED');
  return own;
}

/** The reason `anonymous` is refused with REQUESTER_NOT_ANONYMOUS where the requester gave a contact. */
export function recordMissingFirstContact(state: CaseState, command: RecordMissingFirstContact, who: Who): Draft[] {
  const { assignmentId, reasonCode, explanation } = command;
  const { ofCase } = checkRecordMissingFirstContact(state, who, assignmentId);
  if (reasonCode === 'anonymous' && !ofCase.anonymous) throw new Refusal('REQUESTER_NOT_ANONYMOUS');
  const told = explanation !== undefined && explanation.trim() !== '';
  return [
    {
      type: 'department.FirstContactNotMade',
      data: { assignmentId, reasonCode },
      ...(told && { personal: { explanation: narrative(ofCase, explanation) } }),
    },
  ];
}
