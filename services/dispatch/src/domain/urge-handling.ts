import { type CaseState, type Draft, type ExistingCase, openAssignments, Refusal, type UrgingChannel, type UrgingKind } from '@suqiu/case';
import { sealedAs } from './explanation';
import { namedAssignments } from './named-assignments';
import { supervisedCase, type Who } from './who';

/** @zh 催办 */
export interface UrgeHandling {
  readonly assignmentIds: readonly string[];
  readonly channel: UrgingChannel;
  readonly kind: UrgingKind;
  readonly message?: string;
}

/** Units that still work on it are urged. Refuses what `supervisedCase` refuses, CASE_NOT_DISPATCHED, and ASSIGNMENT_ENDED when no unit works on it any more. */
export function checkUrgeHandling(state: CaseState, who: Who): ExistingCase {
  const ofCase = supervisedCase(state, who);
  if (ofCase.assignments.length === 0) throw new Refusal('CASE_NOT_DISPATCHED');
  if (openAssignments(ofCase).length === 0) throw new Refusal('ASSIGNMENT_ENDED');
  return ofCase;
}

/** As often as it is needed: each urging is a fact of its own, counted on the assignments. Refuses besides what `namedAssignments` refuses. */
export function urgeHandling(state: CaseState, { assignmentIds, channel, kind, message }: UrgeHandling, who: Who): Draft[] {
  const ofCase = checkUrgeHandling(state, who);
  const urged = namedAssignments(ofCase, assignmentIds, ['open']);
  return [
    {
      type: 'dispatch.HandlingUrged',
      data: { assignmentIds: urged.map((a) => a.assignmentId), channel, kind },
      ...sealedAs('message', ofCase, message),
    },
  ];
}
