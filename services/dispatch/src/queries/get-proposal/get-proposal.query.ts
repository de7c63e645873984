import { Injectable } from '@nestjs/common';
import { type Actor, type Organisation, type Reason, Refusal, type ToldReason, unitNames, withText } from '@suqiu/case';
import { CaseReader, ServiceContext } from '@suqiu/nest-kit';
import { routingGround } from '../../configuration/routing-ground';
import { explainRouting, type Proposal, proposeTriage, route } from '../../domain';
import { namedUnit } from '../named-unit';
import type { ProposalResponse, ProposedUnitsResponse } from './get-proposal.response';

/** What rules and catalogue say about a case right now, and how it would be sorted; computed anew, by the same functions that decide. */
@Injectable()
export class GetProposalQuery {
  private readonly cases: CaseReader;

  constructor(private readonly context: ServiceContext) {
    this.cases = new CaseReader(context);
  }

  /** Rejects with the errors of CaseReader, and CASE_ENDED for a case that waits for no units. */
  async get(caseNumber: string, actor: Actor): Promise<ProposalResponse> {
    const { state } = await this.cases.read(caseNumber, actor);
    if (state.status !== 'registered' && state.status !== 'handling') throw new Refusal('CASE_ENDED');
    const ground = await routingGround(this.context);
    const { organisation, catalogue, rules, day } = ground;
    const told = (reasons: readonly Reason[]): ToldReason[] => reasons.map((reason) => withText(reason, unitNames(organisation)));
    const routing = route(state, ground);
    const { rules: considered, notChosen } = explainRouting(state, ground, routing);
    const triage = proposeTriage(state, ground);
    return {
      caseNumber,
      version: state.version,
      catalogueVersion: catalogue.version,
      routingVersion: rules.version,
      organisationVersion: organisation.version,
      day,
      ...(routing.proposal && { proposal: withNames(routing.proposal, organisation) }),
      doubts: told(routing.doubts),
      rules: considered.map(({ reasons, ...rule }) => ({ ...rule, reasons: told(reasons) })),
      notChosen: notChosen.map(({ unitId, because }) => ({ ...namedUnit(unitId, organisation), because: told(because) })),
      triage: { ...triage, reasons: told(triage.reasons) },
    };
  }
}

function withNames({ entry, rule, tier, shares, copyTo, reasons }: Proposal, organisation: Organisation): ProposedUnitsResponse {
  return {
    ...(entry !== undefined && { entry }),
    ...(rule !== undefined && { rule }),
    ...(tier && { tier }),
    assignments: shares.map(({ unitId, role }) => ({ ...namedUnit(unitId, organisation), role })),
    copyTo: copyTo.map((unitId) => namedUnit(unitId, organisation)),
    reasons: reasons.map((reason) => withText(reason, unitNames(organisation))),
  };
}
