import type { CaseState, Catalogue, ClockPins, Draft, Reason, RoutingRules } from '@suqiu/case';
import { isAutomatic } from './automatic';
import { withIds } from './chosen-units';
import { basisOf, checkWaiting, tierOf } from './dispatch-case';
import { doubt } from './doubt';
import { route, sourceOf } from './route';
import { checkSystem, existing, type Who } from './who';

/** @zh 自动派单 — by policy, for cases of channels that rules or the catalogue dispatch without a person. */
export interface DispatchByCatalogue {
  readonly assignmentIds: readonly string[];
  readonly catalogue: Catalogue;
  readonly rules: RoutingRules;
  /** Versions in force, on which the clocks that start here stand. */
  readonly clocks: ClockPins;
  /** YYYY-MM-DD, Asia/Shanghai. */
  readonly day: string;
}

/** Refuses ROLE_NOT_ALLOWED (a person), CASE_ENDED, CASE_ALREADY_DISPATCHED. */
export function checkDispatchByCatalogue(state: CaseState, who: Who): void {
  checkSystem(who);
  checkWaiting(existing(state));
}

/**
 * Dispatches where rules and catalogue are sure, defers with the reasons where they are not, whatever the channel: a person who has to choose is told why.
 * Quiet only where they are sure and the channel is a person's anyway; the queue says that by itself (`waitsBecause`).
 */
export function dispatchByCatalogue(state: CaseState, command: DispatchByCatalogue, who: Who): Draft[] {
  checkDispatchByCatalogue(state, who);
  const ofCase = existing(state);
  const { catalogue, rules, day } = command;
  const { proposal, doubts } = route(ofCase, { catalogue, rules, organisation: who.organisation, day });
  if (!proposal || doubts.length > 0) return deferDispatch(state, { reasons: doubts, catalogue }, who);
  if (!proposal.automaticFor.includes(ofCase.channel)) {
    // Older reasons that no longer hold must not stand for ever.
    if (ofCase.deferredBecause.length === 0 && !isAutomatic(command, ofCase)) return [];
    const reasons = [doubt('CHANNEL_NOT_AUTOMATIC', { channel: ofCase.channel, ...sourceOf(proposal) })];
    return deferDispatch(state, { reasons, catalogue }, who);
  }
  return [
    {
      type: 'dispatch.CaseDispatched',
      data: {
        ...basisOf(proposal),
        chosenBy: proposal.rule === undefined ? 'catalogue' : 'rules',
        catalogueVersion: catalogue.version,
        routingVersion: rules.version,
        organisationVersion: who.organisation.version,
        tier: proposal.tier ?? tierOf(proposal.shares),
        clocks: command.clocks,
        assignments: withIds(proposal.shares, command.assignmentIds),
        copyTo: proposal.copyTo,
      },
    },
  ];
}

/** @zh 待人工派单 */
export interface DeferDispatch {
  readonly reasons: readonly Reason[];
  readonly catalogue: Catalogue;
}

/** Says once why a person must choose; quiet while the reasons are the same, though catalogue or organisation changed. */
export function deferDispatch(state: CaseState, { reasons, catalogue }: DeferDispatch, who: Who): Draft[] {
  checkDispatchByCatalogue(state, who);
  if (JSON.stringify(existing(state).deferredBecause) === JSON.stringify(reasons)) return [];
  return [
    {
      type: 'dispatch.DispatchDeferred',
      data: { reasons, catalogueVersion: catalogue.version, organisationVersion: who.organisation.version },
    },
  ];
}
