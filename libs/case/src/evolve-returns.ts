import type { CaseEvent } from './evolve';
import type { ReturnsOfCase } from './returns';
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
export function evolveReturns(state: ExistingCase, event: ReturnEvent): ReturnsOfCase {
  const { returns } = state;
  switch (event.type) {
    case 'department.ReturnRequested': {
      const { assignmentId, nth } = event.data;
      const unitId = findAssignment(state, assignmentId)?.unitId ?? '';
      const asked = { assignmentId, unitId, nth, askedAt: event.occurredAt };
      return { ...returns, asked: returns.asked + 1, trail: [...returns.trail, asked] };
    }
    case 'department.ReturnWithheld':
      return judged(returns, event, { judged: 'withheld' });
    case 'dispatch.ReturnApproved':
      return judged({ ...returns, approved: returns.approved + 1 }, event, { judged: 'approved' });
    case 'dispatch.ReturnRefused':
      return judged({ ...returns, refused: returns.refused + 1 }, event, { judged: 'refused' });
    case 'dispatch.ReturnAdjudicated': {
      const how = event.data.upheld ? 'approved' : 'refused';
      const counted = { ...returns, [how]: returns[how] + 1, adjudicated: returns.adjudicated + 1 };
      return judged(counted, event, { judged: how, finally: true });
    }
  }
}

const judged = (
  returns: ReturnsOfCase,
  { data: { nth }, occurredAt }: ReturnEvent,
  how: Pick<ReturnsOfCase['trail'][number], 'judged' | 'finally'>,
): ReturnsOfCase => ({
  ...returns,
  trail: returns.trail.map((asked) => (asked.nth === nth ? { ...asked, ...how, at: occurredAt } : asked)),
});
