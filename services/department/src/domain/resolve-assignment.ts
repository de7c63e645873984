import { attached, type CaseState, type ContactMethod, type Draft, type NewAttachment, type Outcome, Refusal } from '@suqiu/case';
import { endorsementOf } from './leader';
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
 * something is claimed (domain.md §3); nor while a return waits for its judgement, or a resolution for the leader of the unit.
 */
export function checkResolveAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.returnPending) throw new Refusal('RETURN_PENDING');
  if (own.assignment.resolutionPending) throw new Refusal('RESOLUTION_ALREADY_SUBMITTED');
  if (own.assignment.firstContact === undefined) throw new Refusal('FIRST_CONTACT_MISSING');
  if (hasClaim(own.ofCase) && !own.assignment.findingsRecorded) throw new Refusal('FINDINGS_MISSING');
  return own;
}

/** Where the leader of the unit is asked first, it is submitted to him, and nothing is resolved yet. `now`: ISO 8601 UTC, of recording. Refuses besides TEXT_MISSING. */
export function resolveAssignment(state: CaseState, command: ResolveAssignment, { now }: { readonly now: string }, who: Who): Draft[] {
  const { assignmentId, outcome, replyMethod } = command;
  const { ofCase, assignment } = checkResolveAssignment(state, who, assignmentId);
  const personal = { reply: narrative(ofCase, requireText(command.reply, 'reply')) };
  const data = { assignmentId, outcome, replyMethod, attachments: attached(ofCase, command.attachments) };
  if (endorsementOf('resolutions', assignment.unitId, who, now) === 'notNeeded')
    return [{ type: 'department.AssignmentResolved', data, personal }];
  return [{ type: 'department.ResolutionSubmitted', data: { ...data, organisationVersion: who.organisation.version }, personal }];
}
