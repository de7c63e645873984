import type { CaseEvent } from './evolve';
import type { ExistingCase } from './state';

type ReceivingEvent = Extract<
  CaseEvent,
  { type: 'dispatch.CaseDispatched' | 'dispatch.CaseRedispatched' | 'dispatch.ReturnApproved' | 'dispatch.ReturnAdjudicated' }
>;

/**
 * 首接负责: the first unit to lead stays responsible, whoever leads after a re-dispatch, until its return is approved; then another that leads is, or
 * the next to be given the lead. What a joint review fixes is told by its own event.
 */
export function receivedFirst(state: ExistingCase, event: ReceivingEvent): ExistingCase {
  const { firstReceiver, ...rest } = state;
  if (event.type === 'dispatch.ReturnAdjudicated' && !event.data.upheld) return state;
  if (event.type === 'dispatch.CaseDispatched' || event.type === 'dispatch.CaseRedispatched') {
    const lead = event.data.assignments.find((a) => a.role === 'lead');
    return firstReceiver || !lead ? state : { ...rest, firstReceiver: { unitId: lead.unitId, since: event.occurredAt } };
  }
  const leads = state.assignments.filter((a) => a.role === 'lead');
  const returned = leads.find((a) => a.assignmentId === event.data.assignmentId);
  if (returned === undefined || returned.unitId !== firstReceiver?.unitId) return state;
  const next = leads.find((a) => a !== returned && (a.status === 'open' || a.status === 'resolved'));
  return next ? { ...rest, firstReceiver: { unitId: next.unitId, since: event.occurredAt } } : rest;
}
