import type { CaseEvent } from './evolve';
import type { ExistingCase } from './state';
import type { Supervision } from './supervision';

type SupervisionEvent = Extract<
  CaseEvent,
  { type: 'dispatch.SupervisionOpened' | 'dispatch.SupervisionClosed' | 'department.SupervisionAnswered' }
>;

/** What an event means for the supervisions of the case; where the case stands is not moved by any of them. */
export function evolveSupervisions(state: ExistingCase, event: SupervisionEvent): ExistingCase {
  switch (event.type) {
    case 'dispatch.SupervisionOpened':
      return { ...state, supervisions: [...state.supervisions, opened(state, event)] };
    case 'department.SupervisionAnswered': {
      const { supervisionId, assignmentId } = event.data;
      return change(state, supervisionId, (supervision) => ({
        ...supervision,
        asked: supervision.asked.map((each) => (each.assignmentId === assignmentId ? { ...each, answeredAt: event.recordedAt } : each)),
      }));
    }
    case 'dispatch.SupervisionClosed': {
      const { supervisionId, outcome } = event.data;
      return change(state, supervisionId, (supervision) => ({
        ...supervision,
        status: 'closed',
        closing: { at: event.recordedAt, outcome },
      }));
    }
  }
}

/** With its case a supervision ends, whoever has answered. */
export const supervisionsEnded = (supervisions: readonly Supervision[]): readonly Supervision[] =>
  supervisions.map((supervision) => (supervision.status === 'open' ? { ...supervision, status: 'ended' } : supervision));

function opened({ assignments }: ExistingCase, { data, recordedAt }: Extract<SupervisionEvent, { type: 'dispatch.SupervisionOpened' }>) {
  const { supervisionId, source, reasonCode, relatedCases, assignmentIds } = data;
  const asked = assignments.filter(({ assignmentId }) => assignmentIds.includes(assignmentId));
  return {
    supervisionId,
    source,
    reasonCode,
    relatedCases,
    openedAt: recordedAt,
    status: 'open',
    asked: asked.map(({ assignmentId, unitId }) => ({ assignmentId, unitId })),
  } satisfies Supervision;
}

const change = (state: ExistingCase, supervisionId: string, to: (supervision: Supervision) => Supervision): ExistingCase => ({
  ...state,
  supervisions: state.supervisions.map((supervision) => (supervision.supervisionId === supervisionId ? to(supervision) : supervision)),
});
