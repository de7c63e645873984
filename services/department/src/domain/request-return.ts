import {
  attached,
  type CaseState,
  type Draft,
  mayNotBeReturned,
  type NewAttachment,
  openSupervisions,
  Refusal,
  type ReturnReason,
  shanghaiMinute,
} from '@suqiu/case';
import { endorsementOf } from './leader';
import { narrative, requireText } from './texts';
import { openAssignment, type OwnAssignment, type Who } from './who';

/** @zh 申请退单 */
export interface RequestReturn {
  readonly assignmentId: string;
  readonly reasonCode: ReturnReason;
  readonly explanation: string;
  readonly attachments: readonly NewAttachment[];
}

/** What the clocks say when it is asked. Both ISO 8601 UTC. */
export interface ReturnGround {
  /** Until when a return may be asked for; absent: no policy sets a limit. */
  readonly until?: string;
  /** By the clock that the events are recorded at. */
  readonly now: string;
}

/**
 * Before or after acknowledging, never after resolving, one at a time. Refuses besides: RETURN_FORBIDDEN for a case that may not be returned, SUPERVISION_OPEN,
 * RETURN_RULED_FINALLY, RETURN_ALREADY_REQUESTED, and RESOLUTION_ALREADY_SUBMITTED while the leader looks at how it was resolved.
 */
export function checkRequestReturn(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = openAssignment(state, who, assignmentId);
  if (mayNotBeReturned(own.ofCase)) throw new Refusal('RETURN_FORBIDDEN');
  if (openSupervisions(own.ofCase).length > 0) throw new Refusal('SUPERVISION_OPEN');
  if (own.assignment.returnBarred) throw new Refusal('RETURN_RULED_FINALLY');
  if (own.assignment.returnPending) throw new Refusal('RETURN_ALREADY_REQUESTED');
  if (own.assignment.resolutionPending) throw new Refusal('RESOLUTION_ALREADY_SUBMITTED');
  return own;
}

/**
 * The event says the how-manieth return of the case it is, over all units and rounds, and whether the leader of the unit is asked first. Refuses
 * besides: RETURN_TOO_LATE {dueAt}, TEXT_MISSING.
 */
export function requestReturn(state: CaseState, command: RequestReturn, { until, now }: ReturnGround, who: Who): Draft[] {
  const { assignmentId, reasonCode } = command;
  const { ofCase, assignment } = checkRequestReturn(state, who, assignmentId);
  if (until !== undefined && Date.parse(now) > Date.parse(until)) throw new Refusal('RETURN_TOO_LATE', { dueAt: shanghaiMinute(until) });
  const explanation = requireText(command.explanation, 'explanation');
  return [
    {
      type: 'department.ReturnRequested',
      data: {
        assignmentId,
        nth: ofCase.returnsAsked + 1,
        reasonCode,
        attachments: attached(ofCase, command.attachments),
        endorsement: endorsementOf('returns', assignment.unitId, who, now),
        organisationVersion: who.organisation.version,
      },
      personal: { explanation: narrative(ofCase, explanation) },
    },
  ];
}
