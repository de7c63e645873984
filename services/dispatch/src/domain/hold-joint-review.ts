import { type CaseState, type Draft, type ExistingCase, Refusal, type ReviewReason } from '@suqiu/case';
import { checkExists, standingAssignments } from './chosen-units';
import type { Share } from './copies';
import { dispatchCase, type DispatchCase } from './dispatch-case';
import { requiredText } from './explanation';
import { redispatchCase } from './redispatch-case';
import { checkTriageCase } from './triage-case';
import type { Who } from './who';

/** @zh 会商 — units met about an unclear owner; what they fixed is dispatched in the same step. */
export interface HoldJointReview extends Omit<DispatchCase, 'decision' | 'tier'> {
  readonly participants: readonly string[];
  readonly lead: string;
  readonly support: readonly string[];
  readonly copyTo: readonly string[];
  readonly reasonCode: ReviewReason;
  readonly minutes: string;
}

/** A review of one is none. */
const fewestParticipants = 2;

export const checkHoldJointReview = (state: CaseState, who: Who): ExistingCase => checkTriageCase(state, who);

/**
 * The review, and the dispatch or re-dispatch that follows from it, with reason `fixedByReview` (国办函〔2025〕66号; 接诉即办条例 art. 12). Where the
 * units stand so already the review alone; quiet when the last one said the same. Refuses PARTICIPANTS_MISSING, TEXT_MISSING {field: minutes},
 * UNIT_UNKNOWN, UNIT_ENDED and what the two dispatches refuse.
 */
export function holdJointReview(state: CaseState, command: HoldJointReview, who: Who): Draft[] {
  const ofCase = checkHoldJointReview(state, who);
  const { lead, support, reasonCode, minutes, day } = command;
  const participants = [...new Set(command.participants)];
  if (participants.length < fewestParticipants) throw new Refusal('PARTICIPANTS_MISSING', { least: fewestParticipants });
  for (const unitId of participants) checkExists(unitId, who.organisation, day);
  const review: Draft = {
    type: 'dispatch.JointReviewHeld',
    data: { participants, lead, support, reasons: [{ code: 'REVIEW_NEEDED', params: { reason: reasonCode } }] },
    personal: { minutes: requiredText(ofCase, minutes, 'minutes') },
  };
  const following = dispatched(ofCase, command, who);
  return following.length === 0 && saidBefore(ofCase, participants, lead, support) ? [] : [review, ...following];
}

function dispatched(ofCase: ExistingCase, { lead, support, copyTo, ...command }: HoldJointReview, who: Who): Draft[] {
  const shares: Share[] = [{ unitId: lead, role: 'lead' }, ...support.map((unitId): Share => ({ unitId, role: 'support' }))];
  const reasonCode = 'fixedByReview';
  if (standingAssignments(ofCase).length > 0) return redispatchCase(ofCase, { ...command, shares, copyTo, reasonCode }, who);
  return dispatchCase(ofCase, { ...command, decision: { proposal: false, shares, copyTo, reasonCode } }, who);
}

const saidBefore = ({ jointReview }: ExistingCase, participants: readonly string[], lead: string, support: readonly string[]): boolean =>
  jointReview?.lead === lead && JSON.stringify([jointReview.participants, jointReview.support]) === JSON.stringify([participants, support]);
