import type { CaseEvent } from './evolve';
import type { ExistingCase } from './state';

type ReceivingEvent = Extract<CaseEvent, { type: 'dispatch.CaseDispatched' | 'dispatch.CaseRedispatched' | 'dispatch.ReturnApproved' }>;

/**
 * 首接负责: the first unit to lead stays responsible, whoever leads after a re-dispatch, until its return is approved; then the next to lead is
 * the first. What a joint review fixes is told by its own event.
 */
export function receivedFirst(state: ExistingCase, event: ReceivingEvent): ExistingCase {
  if (event.type === 'dispatch.ReturnApproved') {
    const { firstReceiver, ...rest } = state;
    const returned = state.assignments.find((a) => a.assignmentId === event.data.assignmentId);
    return returned?.role === 'lead' && returned.unitId === firstReceiver?.unitId ? rest : state;
  }
  const lead = event.data.assignments.find((a) => a.role === 'lead');
  if (state.firstReceiver || !lead) return state;
  return { ...state, firstReceiver: { unitId: lead.unitId, since: event.occurredAt } };
}
