import {
  type Assignment,
  type CaseState,
  type Draft,
  type ExistingCase,
  findAssignment,
  openAssignments,
  type PauseReason,
  Refusal,
} from '@suqiu/case';
import { requiredText } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 暂停计时 — of one assignment, or of the case with all that are open. */
export interface PauseClock {
  readonly assignmentId?: string;
  readonly reasonCode: PauseReason;
  readonly explanation: string;
}

/** @zh 恢复计时 — of one assignment, or of the case with all that are open. */
export interface ResumeClock {
  readonly assignmentId?: string;
}

/**
 * Something of the case runs that may be paused. Refuses CASE_NOT_FOUND, ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED, CASE_ALREADY_CLOSED,
 * CASE_NOT_DISPATCHED, CASE_ALREADY_RESOLVED, CLOCK_ALREADY_PAUSED.
 */
export function checkPauseClock(state: CaseState, who: Who): void {
  const ofCase = ticking(state, who);
  const running = [...(handled(ofCase) ? [ofCase] : []), ...openAssignments(ofCase)];
  if (running.length === 0) throw new Refusal('CASE_ALREADY_RESOLVED');
  if (running.every(({ paused }) => paused)) throw new Refusal('CLOCK_ALREADY_PAUSED');
}

/** Something of the case is paused. Refuses CASE_NOT_FOUND … CASE_NOT_DISPATCHED as `checkPauseClock`, and CLOCK_NOT_PAUSED. */
export function checkResumeClock(state: CaseState, who: Who): void {
  const ofCase = ticking(state, who);
  if (!ofCase.paused && !ofCase.assignments.some(({ paused }) => paused)) throw new Refusal('CLOCK_NOT_PAUSED');
}

/** Refuses besides: ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, TEXT_MISSING; CASE_ALREADY_RESOLVED where the clocks of the case as a whole have stopped. */
export function pauseClock(state: CaseState, { assignmentId, reasonCode, explanation }: PauseClock, who: Who): Draft[] {
  const ofCase = ticking(state, who);
  if (assignmentId === undefined && !handled(ofCase)) throw new Refusal('CASE_ALREADY_RESOLVED');
  if (chosen(ofCase, assignmentId).paused) throw new Refusal('CLOCK_ALREADY_PAUSED');
  return [
    {
      type: 'dispatch.ClockPaused',
      data: { ...(assignmentId !== undefined && { assignmentId }), reasonCode },
      personal: { explanation: requiredText(ofCase, explanation, 'explanation') },
    },
  ];
}

/** Refuses besides: ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED. */
export function resumeClock(state: CaseState, { assignmentId }: ResumeClock, who: Who): Draft[] {
  const ofCase = ticking(state, who);
  if (!chosen(ofCase, assignmentId).paused) throw new Refusal('CLOCK_NOT_PAUSED');
  return [{ type: 'dispatch.ClockResumed', data: assignmentId === undefined ? {} : { assignmentId } }];
}

/** A case whose clocks have started and that nothing has ended. */
function ticking(state: CaseState, who: Who): ExistingCase {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  if (ofCase.assignments.length === 0) throw new Refusal('CASE_NOT_DISPATCHED');
  return ofCase;
}

/** The clocks of the case as a whole run until its leads have resolved. */
const handled = ({ status }: ExistingCase): boolean => status === 'handling' || status === 'registered';

function chosen(ofCase: ExistingCase, assignmentId: string | undefined): Pick<Assignment, 'paused'> {
  if (assignmentId === undefined) return ofCase;
  const assignment = findAssignment(ofCase, assignmentId);
  if (!assignment) throw new Refusal('ASSIGNMENT_NOT_FOUND');
  if (assignment.status !== 'open') throw new Refusal('ASSIGNMENT_ENDED');
  return assignment;
}
