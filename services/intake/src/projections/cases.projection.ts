import { Controller } from '@nestjs/common';
import { type CaseEvent, type CaseState, caseStream, evolve, initialCase, isCaseStream } from '@suqiu/case';
import { FoldedRows, ProjectionHandler } from '@suqiu/messaging';
import { EntityManager } from 'typeorm';
import { CaseRow } from './case-row';

export const casesProjection = 'intake.cases';

export const cases = new FoldedRows<CaseState, CaseEvent, { cases: typeof CaseRow }>({
  tables: { cases: CaseRow },
  initial: () => initialCase,
  evolve,
  rows: (state) => ({ cases: state.status === 'none' ? [] : [rowOf(state)] }),
});

/** Every case of the log, for the lists of the desk. */
@Controller()
export class CasesProjection {
  @ProjectionHandler({ projection: casesProjection, streams: isCaseStream })
  apply(events: readonly CaseEvent[], manager: EntityManager): Promise<void> {
    return cases.apply(events, manager);
  }
}

const rowOf = (state: Exclude<CaseState, { status: 'none' }>): CaseRow => ({
  stream: caseStream(state.caseId),
  caseNumber: state.caseNumber,
  district: state.district,
  placeDistrict: state.place.district ?? null,
  subdistrict: state.place.subdistrict ?? null,
  committee: state.place.committee ?? null,
  channel: state.channel,
  kind: state.kind,
  requesterType: state.requesterType,
  anonymous: state.anonymous,
  urgency: state.urgency,
  confidentiality: state.confidentiality,
  professionalClaimant: state.professionalClaimant,
  status: state.status,
  category: state.category?.code ?? null,
  categoryLabel: state.category?.label ?? null,
  categoryCertain: state.categoryCertain,
  routeOutProposal: state.routeOutProposal ?? null,
  duplicates: state.duplicates.length,
  mergedInto: state.ending?.kind === 'merged' ? state.ending.intoCaseNumber : null,
  registeredAt: state.registeredAt,
  lastChangedAt: state.lastChangedAt,
  version: state.version,
});
