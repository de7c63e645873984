import {
  attached,
  type CaseState,
  type Draft,
  type ExtensionReason,
  type ExtensionRoom,
  type NewAttachment,
  Refusal,
  shanghaiMinute,
} from '@suqiu/case';
import { endorsementOf } from './leader';
import { narrative, requireText } from './texts';
import { acknowledgedAssignment, type OwnAssignment, type Who } from './who';

/** Working days that may be asked for at once, whatever the policy. */
export const mostDaysAsked = 60;

/** @zh 申请延期 */
export interface RequestExtension {
  readonly assignmentId: string;
  /** Working days. */
  readonly days: number;
  readonly reasonCode: ExtensionReason;
  readonly explanation: string;
  readonly attachments: readonly NewAttachment[];
}

/** What the clocks say when it is asked. */
export interface ExtensionGround {
  /** Absent: no clock that measures the assignment may be extended. */
  readonly room?: ExtensionRoom;
  /** ISO 8601 UTC, by the clock that the events are recorded at. */
  readonly now: string;
}

/** After acknowledging, one at a time. Refuses besides: EXTENSION_NOT_POSSIBLE for a case without clocks, EXTENSION_ALREADY_REQUESTED. */
export function checkRequestExtension(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = acknowledgedAssignment(state, who, assignmentId);
  if ((own.ofCase.clockPins?.clockPolicyVersion ?? 0) === 0) throw new Refusal('EXTENSION_NOT_POSSIBLE');
  if (own.assignment.extensionPending) throw new Refusal('EXTENSION_ALREADY_REQUESTED');
  return own;
}

/**
 * More time is asked for before it has run out, and no more than the policy still allows. The event says the how-manieth of this assignment in
 * this round it is, and whether the leader of the unit is asked first. Refuses besides: EXTENSION_NOT_POSSIBLE, EXTENSION_TOO_LATE {dueAt}, EXTENSION_USED_UP, EXTENSION_TOO_LONG {most},
 * TEXT_MISSING.
 */
export function requestExtension(state: CaseState, command: RequestExtension, ground: ExtensionGround, who: Who): Draft[] {
  const { assignmentId, days, reasonCode } = command;
  const { ofCase, assignment } = checkRequestExtension(state, who, assignmentId);
  checkRoom(days, ground);
  const explanation = requireText(command.explanation, 'explanation');
  return [
    {
      type: 'department.ExtensionRequested',
      data: {
        assignmentId,
        nth: assignment.extensionsAsked + 1,
        days,
        reasonCode,
        attachments: attached(ofCase, command.attachments),
        endorsement: endorsementOf('extensions', assignment.unitId, who, ground.now),
        organisationVersion: who.organisation.version,
      },
      personal: { explanation: narrative(ofCase, explanation) },
    },
  ];
}

function checkRoom(days: number, { room, now }: ExtensionGround): void {
  if (room === undefined) throw new Refusal('EXTENSION_NOT_POSSIBLE');
  const [dueAt] = room.dueAt;
  if (dueAt !== undefined && Date.parse(now) > Date.parse(dueAt)) throw new Refusal('EXTENSION_TOO_LATE', { dueAt: shanghaiMinute(dueAt) });
  if (room.times < 1 || room.days < 1) throw new Refusal('EXTENSION_USED_UP');
  const most = Math.min(room.days, mostDaysAsked);
  if (!Number.isInteger(days) || days < 1 || days > most) throw new Refusal('EXTENSION_TOO_LONG', { most });
}
