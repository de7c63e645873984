import { type CaseState, type ContactMethod, type Draft, Refusal } from '@suqiu/case';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 先行联系 */
export interface MakeFirstContact {
  readonly assignmentId: string;
  readonly method: ContactMethod;
}

/** After acknowledging, once per round; also after a contact that was tried in vain and explained. */
export function checkMakeFirstContact(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.firstContact === 'made') throw new Refusal('FIRST_CONTACT_ALREADY_RECORDED');
  return own;
}

export function makeFirstContact(state: CaseState, command: MakeFirstContact, who: Who): Draft[] {
  checkMakeFirstContact(state, who, command.assignmentId);
  return [{ type: 'department.FirstContactMade', data: { assignmentId: command.assignmentId, method: command.method } }];
}
