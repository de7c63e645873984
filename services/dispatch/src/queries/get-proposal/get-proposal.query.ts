import { Injectable } from '@nestjs/common';
import { type Actor, type Organisation, Refusal, shanghaiDay, unitNames, withText } from '@suqiu/case';
import { CaseReader, ServiceContext } from '@suqiu/nest-kit';
import { type Proposal, route } from '../../domain';
import type { NamedUnitResponse, ProposalResponse, ProposedUnitsResponse } from './get-proposal.response';

/** What the catalogue says about a case right now; computed anew, by the same function that dispatches by itself. */
@Injectable()
export class GetProposalQuery {
  private readonly cases: CaseReader;

  constructor(private readonly context: ServiceContext) {
    this.cases = new CaseReader(context);
  }

  /** Rejects with the errors of CaseReader, and CASE_ALREADY_DISPATCHED or CASE_ENDED for a case that waits for no units. */
  async get(caseNumber: string, actor: Actor): Promise<ProposalResponse> {
    const { state, who } = await this.cases.read(caseNumber, actor);
    if (state.status !== 'registered' && state.status !== 'handling') throw new Refusal('CASE_ENDED');
    const catalogue = await this.context.configuration.catalogue.current();
    const { organisation } = who;
    const day = shanghaiDay(this.context.clock.now().toISOString());
    const { proposal, doubts } = route(state, { catalogue, organisation, day });
    return {
      caseNumber,
      version: state.version,
      catalogueVersion: catalogue.version,
      organisationVersion: organisation.version,
      day,
      ...(proposal && { proposal: withNames(proposal, organisation) }),
      doubts: doubts.map((doubt) => withText(doubt, unitNames(organisation))),
    };
  }
}

function withNames({ entry, shares, copyTo, reasons }: Proposal, organisation: Organisation): ProposedUnitsResponse {
  // route() names only units that exist.
  const named = (unitId: string): NamedUnitResponse => ({ unitId, name: organisation.units.get(unitId)!.name });
  return {
    entry,
    assignments: shares.map(({ unitId, role }) => ({ ...named(unitId), role })),
    copyTo: copyTo.map(named),
    reasons: reasons.map((reason) => withText(reason, unitNames(organisation))),
  };
}
