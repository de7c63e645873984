import type { CaseEvent } from './evolve';
import type { ReturnAsked } from './returns';
import { type ExistingCase, findAssignment } from './state';

type ReturnEvent = Extract<
  CaseEvent,
  {
    type:
      | 'department.ReturnRequested'
      | 'department.ReturnWithheld'
      | 'dispatch.ReturnApproved'
      | 'dispatch.ReturnRefused'
      | 'dispatch.ReturnAdjudicated';
  }
>;

/** What an event means for the count and the trail of the case's returns. */
export function evolveReturns(state: ExistingCase, event: ReturnEvent): ExistingCase {
  switch (event.type) {
    case 'department.ReturnRequested': {
      const { assignmentId, nth } = event.data;
      const unitId = findAssignment(state, assignmentId)?.unitId ?? '';
      const asked = { assignmentId, unitId, nth, askedAt: event.occurredAt };
      return { ...state, returnsAsked: state.returnsAsked + 1, returnTrail: [...state.returnTrail, asked] };
    }
    case 'department.ReturnWithheld':
      return judged(state, event, { judged: 'withheld' });
    case 'dispatch.ReturnApproved':
      return approved(judged(state, event, { judged: 'approved' }));
    case 'dispatch.ReturnRefused':
      return judged(state, event, { judged: 'refused' });
    case 'dispatch.ReturnAdjudicated':
      return event.data.upheld
        ? approved(judged(state, event, { judged: 'approved', finally: true }))
        : judged(state, event, { judged: 'refused', finally: true });
  }
}

const approved = (state: ExistingCase): ExistingCase => ({ ...state, returnsApproved: state.returnsApproved + 1 });

const judged = (
  state: ExistingCase,
  { data: { nth }, occurredAt }: ReturnEvent,
  how: Pick<ReturnAsked, 'judged' | 'finally'>,
): ExistingCase => ({
  ...state,
  returnTrail: state.returnTrail.map((asked) => (asked.nth === nth ? { ...asked, ...how, at: occurredAt } : asked)),
});
