import {
  type CaseState,
  type Catalogue,
  type ChoiceReason,
  type ClockPins,
  type DispatchBasis,
  type Draft,
  type ExistingCase,
  Refusal,
  type RoutingRules,
  type Tier,
} from '@suqiu/case';
import { checkCopies, checkShares, refuseRespondentAlone, refuseSentDown, sameShares, standingAssignments, withIds } from './chosen-units';
import { copiesFor, type Share } from './copies';
import type { Proposal } from './propose';
import { route, routeByCatalogue } from './route';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** What a person decided: the proposal as it is, or units of his own choice. */
export type UnitDecision =
  | { readonly proposal: true }
  | {
      readonly proposal: false;
      readonly shares: readonly Share[];
      readonly copyTo: readonly string[];
      /** Needed where the choice differs from the proposal. */
      readonly reasonCode?: ChoiceReason;
    };

/** @zh 派单 — by a person. */
export interface DispatchCase {
  readonly decision: UnitDecision;
  /** As many as a case may have units: `maxShares`. */
  readonly assignmentIds: readonly string[];
  readonly catalogue: Catalogue;
  readonly rules: RoutingRules;
  /** Versions in force, on which the clocks that start here stand. */
  readonly clocks: ClockPins;
  /** Absent: by the units, as `tierOf` says. */
  readonly tier?: Tier;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/** What handling is, until a person says otherwise: simple in one unit's hands, cross-department in several (domain.md §1, reading A; assumed). */
export const tierOf = (shares: readonly Share[]): Tier => (shares.length > 1 ? 'crossDepartment' : 'simple');

/** Only a case that waits for its units: just registered, or with its last lead returned. */
export function checkDispatchCase(state: CaseState, who: Who): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  checkWaiting(ofCase);
}

/** Refuses CASE_ENDED, CASE_ALREADY_DISPATCHED. */
export function checkWaiting(ofCase: ExistingCase): void {
  refuseEnded(ofCase);
  if (ofCase.status !== 'registered') throw new Refusal('CASE_ALREADY_DISPATCHED');
}

/**
 * One or several leads, any supports. Refuses besides: PROPOSAL_MISSING, REASON_MISSING (a choice that differs from the proposal),
 * RESPONDENT_IS_LEAD, SENT_DOWN and what `checkShares` refuses.
 */
export function dispatchCase(state: CaseState, command: DispatchCase, who: Who): Draft[] {
  checkDispatchCase(state, who);
  const ofCase = existing(state);
  const { catalogue, rules, decision, day } = command;
  const ground = { catalogue, rules, organisation: who.organisation, day };
  const { proposal } = route(ofCase, ground);
  const decided = decision.proposal ? taken(proposal) : chosen(ofCase, decision, proposal, who, day);
  const reason = decision.proposal ? undefined : decision.reasonCode;
  refuseSentDown(ofCase, routeByCatalogue(ofCase, ground).proposal, decided.shares, reason, who.organisation);
  return [
    {
      type: 'dispatch.CaseDispatched',
      data: {
        ...decided.basis,
        chosenBy: 'person',
        catalogueVersion: catalogue.version,
        routingVersion: rules.version,
        organisationVersion: who.organisation.version,
        tier: command.tier ?? decided.tier ?? tierOf(decided.shares),
        clocks: command.clocks,
        assignments: withIds(decided.shares, command.assignmentIds),
        copyTo: decided.copyTo,
      },
    },
  ];
}

interface Decided {
  readonly shares: readonly Share[];
  readonly copyTo: readonly string[];
  readonly basis: Basis;
  /** Of the rule that was followed. */
  readonly tier?: Tier;
}

type Basis = Pick<DispatchBasis, 'catalogueEntry' | 'routingRule' | 'reasons'>;

/** What a dispatch that follows a proposal rests on. */
export const basisOf = ({ entry, rule, reasons }: Proposal): Basis => ({
  ...(entry !== undefined && { catalogueEntry: entry }),
  ...(rule !== undefined && { routingRule: rule }),
  reasons,
});

function taken(proposal: Proposal | undefined): Decided {
  if (!proposal) throw new Refusal('PROPOSAL_MISSING');
  return { ...followed(proposal), shares: proposal.shares, copyTo: proposal.copyTo };
}

const followed = (proposal: Proposal) => ({ basis: basisOf(proposal), ...(proposal.tier && { tier: proposal.tier }) });

function chosen(
  ofCase: ExistingCase,
  { shares, copyTo, reasonCode }: Extract<UnitDecision, { proposal: false }>,
  proposal: Proposal | undefined,
  who: Who,
  day: string,
): Decided {
  checkShares(shares, who, day);
  refuseHeld(ofCase, shares);
  refuseRespondentAlone(ofCase, shares);
  checkCopies(copyTo, who, day);
  const copies = copiesFor(shares, copyTo, who.organisation);
  const same = proposal !== undefined && sameShares(shares, proposal.shares);
  // What a review fixed rests on the review, also where the rules say the same.
  if (same && reasonCode !== 'fixedByReview') return { ...followed(proposal), shares, copyTo: copies };
  if (proposal && reasonCode === undefined) throw new Refusal('REASON_MISSING');
  return { shares, copyTo: copies, basis: { reasons: [ownChoice(same ? undefined : proposal, reasonCode)] } };
}

/** A unit that supports the case, or did, gets no second share; re-dispatching changes its part. */
function refuseHeld(ofCase: ExistingCase, shares: readonly Share[]): void {
  const held = shares.find((s) => standingAssignments(ofCase).some((a) => a.unitId === s.unitId));
  if (held) throw new Refusal('UNIT_ALREADY_ASSIGNED', { unit: held.unitId });
}

/** What stands on the event for a choice of one's own. */
export const ownChoice = (proposal: Proposal | undefined, reasonCode: ChoiceReason | undefined) => ({
  code: 'CHOSEN_BY_PERSON',
  params: { ...(reasonCode !== undefined && { reason: reasonCode }), ...(proposal && insteadOf(proposal)) },
});

const insteadOf = ({ entry, rule }: Proposal) => (rule !== undefined ? { insteadOfRule: rule } : { insteadOf: entry ?? '' });
