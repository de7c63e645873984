import {
  type Assignment,
  type CaseState,
  type ContactMethod,
  type Draft,
  type ExtensionRefusalReason,
  type ExtensionRoom,
  findAssignment,
  Refusal,
} from '@suqiu/case';
import { explained } from './explanation';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 同意延期 */
export interface GrantExtension {
  readonly assignmentId: string;
  /** Working days, at most those asked for. */
  readonly days: number;
  /** How the requester was told that it takes longer, and why (接诉即办条例 art. 15). */
  readonly requesterTold: ContactMethod | 'notReachable';
}

/** @zh 驳回延期 — clocks go on as they were. */
export interface RefuseExtension {
  readonly assignmentId: string;
  readonly reasonCode: ExtensionRefusalReason;
  readonly explanation?: string;
}

/**
 * An extension of this assignment, or of any if none is named, waits to be judged, and the case still goes on. Refuses CASE_NOT_FOUND,
 * ROLE_NOT_ALLOWED, NOT_YOUR_DISTRICT, CASE_ENDED, CASE_ALREADY_CLOSED, ASSIGNMENT_NOT_FOUND, EXTENSION_NOT_PENDING, EXTENSION_AWAITS_LEADER.
 */
export function checkJudgeExtension(state: CaseState, who: Who, assignmentId?: string): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status === 'closed') throw new Refusal('CASE_ALREADY_CLOSED');
  const named = assignmentId === undefined ? undefined : findAssignment(ofCase, assignmentId);
  if (assignmentId !== undefined && !named) throw new Refusal('ASSIGNMENT_NOT_FOUND');
  const pending = (named ? [named] : ofCase.assignments).flatMap(({ extensionPending }) => extensionPending ?? []);
  if (pending.length === 0) throw new Refusal('EXTENSION_NOT_PENDING');
  if (pending.every(({ endorsement }) => endorsement === 'awaited')) throw new Refusal('EXTENSION_AWAITS_LEADER');
}

/**
 * It was asked for in time; that it is judged later takes nothing from it. `room`: what the clocks still allow, absent when none may be extended
 * any more. Refuses besides: EXTENSION_NOT_POSSIBLE, EXTENSION_USED_UP, EXTENSION_TOO_LONG {most}.
 */
export function grantExtension(state: CaseState, command: GrantExtension, room: ExtensionRoom | undefined, who: Who): Draft[] {
  const { assignmentId, days, requesterTold } = command;
  const asked = pendingExtension(state, assignmentId, who);
  if (room === undefined) throw new Refusal('EXTENSION_NOT_POSSIBLE');
  if (room.times < 1 || room.days < 1) throw new Refusal('EXTENSION_USED_UP');
  const most = Math.min(asked.days, room.days);
  if (!Number.isInteger(days) || days < 1 || days > most) throw new Refusal('EXTENSION_TOO_LONG', { most });
  return [{ type: 'dispatch.ExtensionGranted', data: { assignmentId, nth: asked.nth, days, requesterTold } }];
}

export function refuseExtension(state: CaseState, command: RefuseExtension, who: Who): Draft[] {
  const { assignmentId, reasonCode } = command;
  const { nth } = pendingExtension(state, assignmentId, who);
  return [
    {
      type: 'dispatch.ExtensionRefused',
      data: { assignmentId, nth, reasons: [{ code: 'EXTENSION_REFUSED_BY_PERSON', params: { reason: reasonCode } }] },
      ...explained(existing(state), command.explanation),
    },
  ];
}

function pendingExtension(state: CaseState, assignmentId: string, who: Who): NonNullable<Assignment['extensionPending']> {
  checkJudgeExtension(state, who, assignmentId);
  return findAssignment(existing(state), assignmentId)!.extensionPending!;
}
