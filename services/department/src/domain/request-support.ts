import { attached, type CaseState, type Draft, type NewAttachment, Refusal } from '@suqiu/case';
import { narrative, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** Units whose help is asked for at once. */
export const maxUnitsAsked = 8;

/** @zh 协办申请 */
export interface RequestSupport {
  readonly assignmentId: string;
  readonly supportId: string;
  readonly unitIds: readonly string[];
  readonly reason: string;
  readonly attachments: readonly NewAttachment[];
}

/** A lead asks, one request at a time. Refuses what `acknowledgedAssignment` refuses, ASSIGNMENT_ROLE_INVALID, SUPPORT_ALREADY_REQUESTED. */
export function checkRequestSupport(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if (own.assignment.role !== 'lead') throw new Refusal('ASSIGNMENT_ROLE_INVALID');
  if (own.assignment.supportPending) throw new Refusal('SUPPORT_ALREADY_REQUESTED');
  return own;
}

/** The dispatch centre judges. Refuses besides SUPPORT_WITHOUT_UNITS, TOO_MANY_UNITS, UNIT_UNKNOWN, UNIT_ALREADY_ASSIGNED, TEXT_MISSING. */
export function requestSupport(state: CaseState, command: RequestSupport, who: Who): Draft[] {
  const { assignmentId, supportId, attachments } = command;
  const { ofCase } = checkRequestSupport(state, who, assignmentId);
  const unitIds = [...new Set(command.unitIds)];
  if (unitIds.length === 0) throw new Refusal('SUPPORT_WITHOUT_UNITS');
  if (unitIds.length > maxUnitsAsked) throw new Refusal('TOO_MANY_UNITS', { limit: maxUnitsAsked });
  for (const unit of unitIds) {
    if (!who.organisation.units.has(unit)) throw new Refusal('UNIT_UNKNOWN', { unit });
    if (ofCase.assignments.some((a) => a.unitId === unit && (a.status === 'open' || a.status === 'resolved')))
      throw new Refusal('UNIT_ALREADY_ASSIGNED', { unit });
  }
  const reason = requireText(command.reason, 'reason');
  return [
    {
      type: 'department.SupportRequested',
      data: { assignmentId, supportId, unitIds, attachments: attached(ofCase, attachments) },
      personal: { reason: narrative(ofCase, reason) },
    },
  ];
}
