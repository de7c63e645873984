import {
  type Assignment,
  type CaseState,
  type Draft,
  findAssignment,
  openSupervisions,
  type ExistingCase,
  judgeOfReturn,
  type PendingReturn,
  Refusal,
  type ReturnRefusalReason,
} from '@suqiu/case';
import { explained } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 同意退单 */
export interface ApproveReturn {
  readonly assignmentId: string;
}

/** @zh 驳回退单 — clocks go on as they were. */
export interface RefuseReturn {
  readonly assignmentId: string;
  readonly reasonCode: ReturnRefusalReason;
  readonly explanation?: string;
}

/**
 * A return of this assignment, or of any if none is named, waits to be judged (派单异议审核), and the case still goes on.
 * Refuses CASE_ENDED, CASE_ALREADY_CLOSED, ASSIGNMENT_NOT_FOUND, RETURN_NOT_PENDING, and by whom it is to be judged: RETURN_AWAITS_LEADER,
 * RETURN_FOR_SUPERVISOR.
 */
export function checkJudgeReturn(state: CaseState, who: Who, assignmentId?: string): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  checkReturnFor('dispatcher', ofCase, assignmentId);
}

/** A case under supervision is not returned, also when that was asked before. Refuses besides SUPERVISION_OPEN. */
export function checkApproveReturn(state: CaseState, who: Who, assignmentId?: string): void {
  checkJudgeReturn(state, who, assignmentId);
  if (openSupervisions(existing(state)).length > 0) throw new Refusal('SUPERVISION_OPEN');
}

/** Without a lead left the case waits for its units again. */
export function approveReturn(state: CaseState, { assignmentId }: ApproveReturn, who: Who): Draft[] {
  checkApproveReturn(state, who, assignmentId);
  const { nth, reasonCode } = pendingReturn(state, assignmentId, who);
  return [{ type: 'dispatch.ReturnApproved', data: { assignmentId, nth, reasonCode } }];
}

export function refuseReturn(state: CaseState, command: RefuseReturn, who: Who): Draft[] {
  const { assignmentId, reasonCode } = command;
  const { nth } = pendingReturn(state, assignmentId, who);
  return [
    {
      type: 'dispatch.ReturnRefused',
      data: { assignmentId, nth, reasons: [{ code: 'RETURN_REFUSED_BY_PERSON', params: { reason: reasonCode } }] },
      ...explained(existing(state), command.explanation),
    },
  ];
}

/** Refuses what `checkJudgeReturn` and `checkAdjudicateReturn` say of cases and returns. */
export function checkReturnFor(judge: 'dispatcher' | 'supervisor', ofCase: ExistingCase, assignmentId?: string): void {
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  const asked = assignmentId === undefined ? ofCase.assignments : [required(findAssignment(ofCase, assignmentId))];
  const judges = asked.flatMap(({ returnPending }) => (returnPending ? [judgeOfReturn(returnPending)] : []));
  if (!judges.includes(judge)) throw new Refusal(judges[0] === undefined ? 'RETURN_NOT_PENDING' : isFor[judges[0]]);
}

const isFor = { leader: 'RETURN_AWAITS_LEADER', dispatcher: 'RETURN_FOR_DISPATCHER', supervisor: 'RETURN_FOR_SUPERVISOR' } as const;

function pendingReturn(state: CaseState, assignmentId: string, who: Who): PendingReturn {
  checkJudgeReturn(state, who, assignmentId);
  return findAssignment(existing(state), assignmentId)!.returnPending!;
}

function required(assignment: Assignment | undefined): Assignment {
  if (!assignment) throw new Refusal('ASSIGNMENT_NOT_FOUND');
  return assignment;
}
