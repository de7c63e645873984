import type { CaseEvent } from './evolve';
import { cityCode } from './reach';
import type { ExistingCase } from './state';
import type { Tracking } from './tracking';

type TrackingEvent = Extract<
  CaseEvent,
  {
    type:
      | 'dispatch.HardCaseListed'
      | 'dispatch.HardCaseTracked'
      | 'dispatch.HardCaseReleased'
      | 'dispatch.CaseShelved'
      | 'dispatch.CaseUnshelved'
      | 'dispatch.CaseEscalated';
  }
>;

/** What an event means for the lists a case stands in; where the case stands in its life is not moved by any of them. */
export function evolveTracking(state: ExistingCase, event: TrackingEvent): ExistingCase {
  return { ...state, tracking: tracked(state.tracking, event) };
}

function tracked(tracking: Tracking, { type, data, actor, recordedAt }: TrackingEvent): Tracking {
  switch (type) {
    case 'dispatch.HardCaseListed':
      return { ...tracking, hard: { ...data, listedAt: recordedAt } };
    case 'dispatch.HardCaseTracked':
      return tracking.hard ? { ...tracking, hard: { ...tracking.hard, ...data, trackedAt: recordedAt } } : tracking;
    case 'dispatch.HardCaseReleased':
      return without(tracking, 'hard');
    case 'dispatch.CaseShelved':
      return { ...tracking, shelved: { ...data, shelvedAt: recordedAt, approvedBy: actor.id } };
    case 'dispatch.CaseUnshelved':
      return without(tracking, 'shelved');
    case 'dispatch.CaseEscalated':
      return { ...tracking, escalated: { ...data, escalatedAt: recordedAt, escalatedBy: actor.id } };
  }
}

/** Nothing waits for the level above any more. */
export const withoutEscalation = (state: ExistingCase): ExistingCase =>
  state.tracking.escalated ? { ...state, tracking: without(state.tracking, 'escalated') } : state;

/** What the level above does for an escalated case answers it; what is done below the level it waits for does not. */
export function takenUp(state: ExistingCase, { actor }: CaseEvent): ExistingCase {
  const level = state.tracking.escalated?.toLevel;
  return level === 'district' || actor.district === cityCode ? withoutEscalation(state) : state;
}

function without(tracking: Tracking, list: keyof Tracking): Tracking {
  const { [list]: _gone, ...rest } = tracking;
  return rest;
}
