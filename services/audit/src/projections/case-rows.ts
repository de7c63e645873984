import { type CaseEvent, type CaseState, evolve, type ExistingCase, initialCase } from '@suqiu/case';
import { FoldedRows } from '@suqiu/messaging';
import { CaseRow } from './case.row';

/** The read model of this service: a function of each case's fold. */
export const caseRows = new FoldedRows<CaseState, CaseEvent, { cases: typeof CaseRow }>({
  tables: { cases: CaseRow },
  initial: () => initialCase,
  evolve,
  rows: (state, { stream }) => ({ cases: state.status === 'none' ? [] : [rowOf(stream, state)] }),
});

function rowOf(stream: string, ofCase: ExistingCase): CaseRow {
  const { version, caseNumber, status, district, kind, channel, urgency } = ofCase;
  const { round, returnsAsked, returnsApproved, registeredAt, lastChangedAt } = ofCase;
  return {
    stream,
    version,
    caseNumber,
    status,
    district,
    subdistrict: ofCase.place.subdistrict ?? null,
    kind,
    channel,
    category: ofCase.category?.code ?? null,
    categoryLabel: ofCase.category?.label ?? null,
    urgency,
    unitIds: [...new Set(ofCase.assignments.map((a) => a.unitId))],
    round,
    returnsAsked,
    returnsApproved,
    satisfied: ofCase.followUps.satisfied ?? null,
    registeredAt,
    lastChangedAt,
  };
}
