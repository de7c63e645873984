import {
  type CaseState,
  type ClosureRejectionReason,
  type Draft,
  type ExistingCase,
  findAssignment,
  openSupervisions,
  Refusal,
} from '@suqiu/case';
import { explained } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 驳回办结 */
export interface RejectClosure {
  readonly reasonCode: ClosureRejectionReason;
  /** Assignments to be worked on again; all resolved leads when absent. */
  readonly reopened?: readonly string[];
  readonly explanation?: string;
}

/** Every lead has resolved and nobody has judged it yet (办结审核). Refuses CASE_ENDED, CLOSURE_NOT_PENDING. */
export function checkJudgeClosure(state: CaseState, who: Who): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status !== 'resolved') throw new Refusal('CLOSURE_NOT_PENDING');
}

/** Not while it is supervised or shelved; what supporting units have not finished is no hindrance. Refuses besides SUPERVISION_OPEN, CASE_SHELVED. */
export function checkApproveClosure(state: CaseState, who: Who): void {
  checkJudgeClosure(state, who);
  const ofCase = existing(state);
  if (openSupervisions(ofCase).length > 0) throw new Refusal('SUPERVISION_OPEN');
  if (ofCase.tracking.shelved) throw new Refusal('CASE_SHELVED');
}

/** @zh 同意办结 — starts the follow-up window. */
export function approveClosure(state: CaseState, who: Who): Draft[] {
  checkApproveClosure(state, who);
  return [{ type: 'dispatch.ClosureApproved', data: { round: existing(state).round } }];
}

/** Refuses besides: ASSIGNMENT_NOT_FOUND, ASSIGNMENT_NOT_RESOLVED, LEAD_UNIT_MISSING (only supports would work on). */
export function rejectClosure(state: CaseState, command: RejectClosure, who: Who): Draft[] {
  checkJudgeClosure(state, who);
  const ofCase = existing(state);
  const reopened = command.reopened ? checkReopened(ofCase, command.reopened) : resolvedLeads(ofCase);
  return [
    {
      type: 'dispatch.ClosureRejected',
      data: {
        round: ofCase.round,
        reopened,
        reasons: [{ code: 'CLOSURE_REJECTED_BY_PERSON', params: { reason: command.reasonCode } }],
      },
      ...explained(ofCase, command.explanation),
    },
  ];
}

const resolvedLeads = (ofCase: ExistingCase): string[] =>
  ofCase.assignments.filter((a) => a.role === 'lead' && a.status === 'resolved').map((a) => a.assignmentId);

function checkReopened(ofCase: ExistingCase, ids: readonly string[]): string[] {
  for (const assignmentId of ids) {
    const assignment = findAssignment(ofCase, assignmentId);
    if (!assignment) throw new Refusal('ASSIGNMENT_NOT_FOUND');
    if (assignment.status !== 'resolved') throw new Refusal('ASSIGNMENT_NOT_RESOLVED');
  }
  const leads = resolvedLeads(ofCase);
  if (!ids.some((id) => leads.includes(id))) throw new Refusal('LEAD_UNIT_MISSING');
  return [...new Set(ids)];
}
