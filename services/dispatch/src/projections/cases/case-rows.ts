import { type CaseEvent, type CaseState, evolve, type ExistingCase, initialCase, urgencies } from '@suqiu/case';
import { FoldedRows } from '@suqiu/messaging';
import { CaseRow } from './case-row';

/** Stored: never changes. */
export const casesProjection = 'dispatch.cases';

/** The dispatcher's cases: one row per case, a function of its fold. */
export const caseRows = new FoldedRows<CaseState, CaseEvent, { cases: typeof CaseRow }>({
  tables: { cases: CaseRow },
  initial: () => initialCase,
  evolve,
  rows: (state, { stream }) => ({ cases: state.status === 'none' ? [] : [caseRow(state, stream)] }),
});

export function caseRow(state: ExistingCase, stream: string): CaseRow {
  const { caseNumber, version, status, district, place, channel, kind, urgency, confidentiality, requesterType } = state;
  const { category, categoryCertain, returnsAsked, round, registeredAt, lastChangedAt, deferredBecause } = state;
  const pendingReturns = status === 'closed' || status === 'withdrawn' ? [] : pendingReturnsOf(state);
  return {
    ...{ stream, caseNumber, version, status, district, channel, kind, urgency, confidentiality, requesterType },
    ...{ categoryCertain, returnsAsked, round, registeredAt, lastChangedAt, deferredBecause, pendingReturns },
    subdistrict: place.subdistrict ?? null,
    committee: place.committee ?? null,
    urgencyRank: urgencies.indexOf(urgency),
    category: category?.code ?? null,
    categoryLabel: category?.label ?? null,
    possibleDuplicates: state.duplicates.length,
    leadUnits: leadsOf(state),
    toDispatch: status === 'registered',
    deferred: status === 'registered' && deferredBecause.length > 0,
    returns: pendingReturns.length > 0,
    toClose: status === 'resolved',
  };
}

const pendingReturnsOf = ({ assignments }: ExistingCase): CaseRow['pendingReturns'] =>
  assignments.flatMap(({ assignmentId, unitId, returnPending }) => (returnPending ? [{ assignmentId, unitId, ...returnPending }] : []));

const leadsOf = ({ assignments }: ExistingCase): string[] =>
  assignments.flatMap((a) => (a.role === 'lead' && (a.status === 'open' || a.status === 'resolved') ? [a.unitId] : []));
