import { attached, type CaseState, type ContactMethod, type Draft, type NewAttachment, type Outcome, Refusal } from '@suqiu/case';
import { hasClaim, narrative, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** @zh 办结 */
export interface ResolveAssignment {
  readonly assignmentId: string;
  readonly outcome: Outcome;
  readonly reply: string;
  readonly replyMethod: ContactMethod;
  readonly attachments: readonly NewAttachment[];
}

/**
 * Lead and supporting units alike. Cannot close without first contact made or its absence explained (先联), nor without findings where
 * something is claimed (domain.md §3); nor while a return waits for its judgement.
 */
export function checkResolveAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.returnPending) throw new Refusal('RETURN_PENDING');
  if (own.assignment.firstContact === undefined) throw new Refusal('FIRST_CONTACT_MISSING');
  if (hasClaim(own.ofCase) && !own.assignment.findingsRecorded) throw new Refusal('FINDINGS_MISSING');
  return own;
}

export function resolveAssignment(state: CaseState, command: ResolveAssignment, who: Who): Draft[] {
  const { assignmentId, outcome, replyMethod } = command;
  const { ofCase } = checkResolveAssignment(state, who, assignmentId);
  const reply = requireText(command.reply, 'reply');
  return [
    {
      type: 'department.AssignmentResolved',
      data: { assignmentId, outcome, replyMethod, attachments: attached(ofCase, command.attachments) },
      personal: { reply: narrative(ofCase, reply) },
    },
  ];
}
