import { type ActionRule, type Assignment, type CaseState, Refusal } from '@suqiu/case';
import {
  checkAcknowledgeAssignment,
  checkMakeFirstContact,
  checkRecordFindings,
  checkRecordMissingFirstContact,
  checkReportInterim,
  checkRequestReturn,
  checkResolveAssignment,
  mayHandle,
  type Who,
} from './domain';

type CheckAssignment = (state: CaseState, who: Who, assignmentId: string) => unknown;

const byCommand: Readonly<Record<string, CheckAssignment>> = {
  'acknowledge-assignment': checkAcknowledgeAssignment,
  'make-first-contact': checkMakeFirstContact,
  'record-missing-first-contact': checkRecordMissingFirstContact,
  'report-interim': checkReportInterim,
  'request-return': checkRequestReturn,
  'record-findings': checkRecordFindings,
  'resolve-assignment': checkResolveAssignment,
};

/** What may be done to one assignment. */
export const assignmentActions = (assignmentId: string): ActionRule<CaseState, Who>[] =>
  Object.entries(byCommand).map(([command, check]) => ({ command, check: (state, who) => void check(state, who, assignmentId) }));

/** What may be done to a case by one who stands before it: allowed if it is for one of the assignments of his units. */
export const departmentActions: readonly ActionRule<CaseState, Who>[] = Object.entries(byCommand).map(([command, check]) => ({
  command,
  check: (state, who) => checkAny(state, who, check),
}));

function checkAny(state: CaseState, who: Who, check: CheckAssignment): void {
  const refusals: Refusal[] = [];
  for (const { assignmentId } of ordered(state, who)) {
    try {
      check(state, who, assignmentId);
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0] ?? new Refusal('ASSIGNMENT_NOT_FOUND');
}

/** One's own and open ones first: the reason shown for a disabled command is then that of the assignment worked on. */
function ordered(state: CaseState, who: Who): readonly Assignment[] {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  const rank = (a: Assignment) => Number(mayHandle(who, a.unitId)) * 2 + Number(a.status === 'open');
  return [...state.assignments].sort((a, b) => rank(b) - rank(a));
}
