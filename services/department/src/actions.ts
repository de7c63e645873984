import { type ActionRule, type Assignment, type CaseState, type ExistingCase, Refusal } from '@suqiu/case';
import {
  type Call,
  checkAcknowledgeAssignment,
  checkAnswerSupervision,
  checkCheckIn,
  checkDeclineCallOut,
  checkGiveSupport,
  checkHandOverAssignment,
  checkApproveResolution,
  checkEndorseExtension,
  checkEndorseReturn,
  checkMakeFirstContact,
  checkRecordFindings,
  checkRecordMissingFirstContact,
  checkReportInterim,
  checkRequestExtension,
  checkRequestReturn,
  checkRequestSupport,
  checkResolveAssignment,
  mayAnswerFor,
  mayHandle,
  type Who,
} from './domain';

type CheckAssignment = (state: CaseState, who: Who, assignmentId: string) => unknown;

const byCommand: Readonly<Record<string, CheckAssignment>> = {
  'acknowledge-assignment': checkAcknowledgeAssignment,
  'hand-over-assignment': checkHandOverAssignment,
  'make-first-contact': checkMakeFirstContact,
  'record-missing-first-contact': checkRecordMissingFirstContact,
  'report-interim': checkReportInterim,
  'request-return': checkRequestReturn,
  'endorse-return': checkEndorseReturn,
  'withhold-return': checkEndorseReturn,
  'request-extension': checkRequestExtension,
  'endorse-extension': checkEndorseExtension,
  'withhold-extension': checkEndorseExtension,
  'record-findings': checkRecordFindings,
  'request-support': checkRequestSupport,
  'give-support': checkGiveSupport,
  'answer-supervision': checkAnswerSupervision,
  'resolve-assignment': checkResolveAssignment,
  'approve-resolution': checkApproveResolution,
  'send-back-resolution': checkApproveResolution,
};

const byCommandOfCall: Readonly<Record<string, (state: CaseState, who: Who, call: Call) => unknown>> = {
  'check-in': checkCheckIn,
  'decline-call-out': checkDeclineCallOut,
};

/** What may be done to one assignment. */
export const assignmentActions = (assignmentId: string): ActionRule<CaseState, Who>[] =>
  Object.entries(byCommand).map(([command, check]) => ({ command, check: (state, who) => void check(state, who, assignmentId) }));

/** What may be done to a case by one who stands before it: allowed if it is for one of the assignments, or the call-outs, of his units. */
export const departmentActions: readonly ActionRule<CaseState, Who>[] = [
  ...Object.entries(byCommand).map(([command, check]) => ({
    command,
    check: (state: CaseState, who: Who) =>
      checkAny(ordered(state, who), ({ assignmentId }) => check(state, who, assignmentId), 'ASSIGNMENT_NOT_FOUND'),
  })),
  ...Object.entries(byCommandOfCall).map(([command, check]) => ({
    command,
    check: (state: CaseState, who: Who) => checkAny(calls(state, who), (call) => check(state, who, call), 'CALL_OUT_NOT_FOUND'),
  })),
];

/** Refuses with the reason of the first that was tried; with `none` if there is nothing to try. */
function checkAny<Target>(targets: readonly Target[], check: (target: Target) => unknown, none: string): void {
  const refusals: Refusal[] = [];
  for (const target of targets) {
    try {
      check(target);
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0] ?? new Refusal(none);
}

/** One's own and open ones first: the reason shown for a disabled command is then that of the assignment worked on. */
function ordered(state: CaseState, who: Who): readonly Assignment[] {
  const rank = (a: Assignment) => Number(mayHandle(who, a.unitId)) * 2 + Number(a.status === 'open');
  return [...existing(state).assignments].sort((a, b) => rank(b) - rank(a));
}

/** Likewise one's own first, and of these those of open call-outs. */
function calls(state: CaseState, who: Who): readonly Call[] {
  const all = existing(state).callOuts.flatMap(({ callOutId, status, departments }) =>
    departments.map(({ unitId }) => ({ callOutId, unitId, rank: Number(mayAnswerFor(who, unitId)) * 2 + Number(status === 'open') })),
  );
  return all.sort((a, b) => b.rank - a.rank);
}

function existing(state: CaseState): ExistingCase {
  if (state.status === 'none') throw new Refusal('CASE_NOT_FOUND');
  return state;
}
