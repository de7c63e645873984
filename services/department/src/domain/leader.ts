import { type CaseState, type EndorsementAsked, type EndorsementSteps, Refusal, shanghaiDay, unitStepsOn } from '@suqiu/case';
import { openAssignment, type OwnAssignment, type Who } from './who';

/**
 * Whether the leader of the unit is asked first, as the unit has it on that day: not where he, or a policy, asks himself. `now`: ISO 8601 UTC, by
 * the clock that the events are recorded at, since business time is told by whoever acts.
 */
export function endorsementOf(step: keyof EndorsementSteps, unitId: string, { actor, organisation }: Who, now: string): EndorsementAsked {
  const asksHimself = actor.role === 'unitLeader' || actor.role === 'system';
  return !asksHimself && unitStepsOn(organisation, unitId, shanghaiDay(now)).endorsement[step] ? 'awaited' : 'notNeeded';
}

/** An assignment to be worked on, before the leader of its unit or of one above it. Refuses ROLE_NOT_ALLOWED, and what `openAssignment` refuses. */
export function ledAssignment(state: CaseState, who: Who, assignmentId: string): OwnAssignment {
  const own = openAssignment(state, who, assignmentId);
  if (who.actor.role !== 'unitLeader') throw new Refusal('ROLE_NOT_ALLOWED', { roles: 'unitLeader' });
  return own;
}
