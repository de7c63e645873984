import {
  type CaseState,
  type Catalogue,
  type ChoiceReason,
  type ClockPins,
  type Draft,
  type ExistingCase,
  Refusal,
  type RoutingRules,
} from '@suqiu/case';
import { checkCopies, checkShares, refuseRespondentAlone, refuseSentDown, sameShares, standingAssignments, withIds } from './chosen-units';
import { copiesFor, type Share } from './copies';
import { ownChoice } from './dispatch-case';
import { route, routeByCatalogue } from './route';
import { checkDispatcher, existing, refuseEnded, type Who } from './who';

/** @zh 改派 — the units that shall work on the case from now on. */
export interface RedispatchCase {
  readonly shares: readonly Share[];
  readonly copyTo: readonly string[];
  readonly reasonCode: ChoiceReason;
  readonly assignmentIds: readonly string[];
  readonly catalogue: Catalogue;
  readonly rules: RoutingRules;
  /** Versions in force, on which the clocks that start here stand; clocks that run stay on theirs. */
  readonly clocks: ClockPins;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/**
 * While units work on it, and while a return left only supporting ones. A resolved case is judged first: rejecting its closure opens it again.
 * Refuses CASE_ENDED, CASE_NOT_DISPATCHED, CASE_ALREADY_RESOLVED.
 */
export function checkRedispatchCase(state: CaseState, who: Who): void {
  const ofCase = existing(state);
  checkDispatcher(ofCase, who);
  refuseEnded(ofCase);
  if (ofCase.status !== 'handling' && ofCase.status !== 'registered') throw new Refusal('CASE_ALREADY_RESOLVED');
  if (standingAssignments(ofCase).length === 0) throw new Refusal('CASE_NOT_DISPATCHED');
}

/**
 * A unit that keeps its role keeps its assignment, and its clocks; what it has resolved stands. Every other open assignment ends, a return asked
 * for with it, and so does the resolved one of a unit that gets another role. Quiet when the case stands so already.
 * Refuses besides: LEAD_UNIT_MISSING (no lead would work on it), RESPONDENT_IS_LEAD, SENT_DOWN and what `checkShares` refuses.
 */
export function redispatchCase(state: CaseState, command: RedispatchCase, who: Who): Draft[] {
  checkRedispatchCase(state, who);
  const ofCase = existing(state);
  const { shares, reasonCode, catalogue, rules, day } = command;
  const { organisation } = who;
  const ground = { catalogue, rules, organisation, day };
  const { proposal } = route(ofCase, ground);
  checkShares(shares, who, day);
  refuseRespondentAlone(ofCase, shares);
  refuseSentDown(ofCase, routeByCatalogue(ofCase, ground).proposal, shares, reasonCode, organisation);
  checkCopies(command.copyTo, who, day);

  const { kept, ended, added } = change(ofCase, shares);
  const copyTo = copiesFor(shares, command.copyTo, organisation);
  if (ended.length === 0 && added.length === 0 && JSON.stringify(copyTo) === JSON.stringify(ofCase.copyTo)) return [];
  const working = [...kept.filter((a) => a.status === 'open'), ...added];
  if (!working.some((share) => share.role === 'lead')) throw new Refusal('LEAD_UNIT_MISSING');
  return [
    {
      type: 'dispatch.CaseRedispatched',
      data: {
        chosenBy: 'person',
        catalogueVersion: catalogue.version,
        routingVersion: rules.version,
        organisationVersion: organisation.version,
        reasons: [ownChoice(proposal && !sameShares(shares, proposal.shares) ? proposal : undefined, reasonCode)],
        tier: ofCase.tier,
        clocks: command.clocks,
        ended: ended.map((a) => a.assignmentId),
        assignments: withIds(added, command.assignmentIds),
        copyTo,
      },
    },
  ];
}

function change(ofCase: ExistingCase, shares: readonly Share[]) {
  const same = (a: Share, b: Share) => a.unitId === b.unitId && a.role === b.role;
  const standing = standingAssignments(ofCase);
  const kept = standing.filter((a) => shares.some((s) => same(s, a)));
  const ended = standing.filter((a) => !kept.includes(a) && (a.status === 'open' || shares.some((s) => s.unitId === a.unitId)));
  return { kept, ended, added: shares.filter((s) => !kept.some((a) => same(s, a))) };
}
