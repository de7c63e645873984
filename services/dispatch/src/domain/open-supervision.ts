import {
  type CaseState,
  type ClockPins,
  type Draft,
  type ExistingCase,
  openSupervisions,
  Refusal,
  type SupervisionReason,
  type SupervisionSource,
} from '@suqiu/case';
import { standingAssignments } from './chosen-units';
import { requiredText } from './explanation';
import { namedAssignments } from './named-assignments';
import { type NamedCase, relatedCases } from './related-cases';
import { supervisedCase, type Who } from './who';

export const maxSupervisedTogether = 4;

/** @zh 督办 */
export interface OpenSupervision {
  readonly supervisionId: string;
  readonly assignmentIds: readonly string[];
  readonly source: SupervisionSource;
  readonly reasonCode: SupervisionReason;
  /** At most 4 (domain.md §3). */
  readonly related: readonly NamedCase[];
  /** What the units shall do and answer. */
  readonly instruction: string;
  /** Versions in force, on which the limit of answering stands. */
  readonly clocks: ClockPins;
}

/** Units that work on the case or have resolved their part may be asked, until it is closed. Refuses what `supervisedCase` refuses, CASE_NOT_DISPATCHED. */
export function checkOpenSupervision(state: CaseState, who: Who): ExistingCase {
  const ofCase = supervisedCase(state, who);
  if (standingAssignments(ofCase).length === 0) throw new Refusal('CASE_NOT_DISPATCHED');
  return ofCase;
}

/**
 * Several may be open beside each other; the same unit is not asked twice from the same source for the same reason. Refuses besides
 * SUPERVISION_ALREADY_OPEN {unit}, TEXT_MISSING and what `namedAssignments` and `relatedCases` refuse.
 */
export function openSupervision(state: CaseState, command: OpenSupervision, who: Who): Draft[] {
  const { supervisionId, source, reasonCode, related, clocks } = command;
  const ofCase = checkOpenSupervision(state, who);
  const asked = namedAssignments(ofCase, command.assignmentIds, ['open', 'resolved']);
  const alike = openSupervisions(ofCase).filter((other) => other.source === source && other.reasonCode === reasonCode);
  const twice = asked.find(({ assignmentId }) => alike.some((other) => other.asked.some((each) => each.assignmentId === assignmentId)));
  if (twice) throw new Refusal('SUPERVISION_ALREADY_OPEN', { unit: twice.unitId });
  return [
    {
      type: 'dispatch.SupervisionOpened',
      data: {
        supervisionId,
        assignmentIds: asked.map((a) => a.assignmentId),
        source,
        reasonCode,
        relatedCases: relatedCases(ofCase, related, maxSupervisedTogether),
        clocks,
      },
      personal: { instruction: requiredText(ofCase, command.instruction, 'instruction') },
    },
  ];
}
