import {
  type CallOut,
  type CaseEvent,
  type CaseState,
  evolve,
  type ExistingCase,
  initialCase,
  openSupervisions,
  judgeOfReturn,
  urgencies,
} from '@suqiu/case';
import { FoldedRows } from '@suqiu/messaging';
import { CallOutRow } from './call-out-row';
import { CaseRow } from './case-row';
import { SupervisionRow, supervisionRow } from './supervision-row';
import { TrackedCaseRow, trackedCaseRows } from './tracked-case-row';

/** Stored: never changes. */
export const casesProjection = 'dispatch.cases';

const tables = { cases: CaseRow, callOuts: CallOutRow, supervisions: SupervisionRow, tracked: TrackedCaseRow };

/** The dispatcher's cases with their call-outs, their open supervisions and what they are tracked for: rows that are a function of the case's fold. */
export const caseRows = new FoldedRows<CaseState, CaseEvent, typeof tables>({
  tables,
  initial: () => initialCase,
  evolve,
  rows: (state, { stream }) =>
    state.status === 'none'
      ? { cases: [], callOuts: [], supervisions: [], tracked: [] }
      : {
          cases: [caseRow(state, stream)],
          callOuts: state.callOuts.map((callOut) => callOutRow(callOut, state, stream)),
          supervisions: openSupervisions(state).map((supervision) => supervisionRow(supervision, state, stream)),
          tracked: trackedCaseRows(state, stream),
        },
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
    returns: pendingReturns.some(({ waitsFor }) => waitsFor !== 'leader'),
    toClose: status === 'resolved',
  };
}

const callOutRow = (callOut: CallOut, { version, caseNumber, district }: ExistingCase, stream: string): CallOutRow => ({
  ...{ stream, version, caseNumber, district },
  callOutId: callOut.callOutId,
  type: callOut.type,
  state: callOut.status,
  subdistrict: callOut.place.subdistrict ?? null,
  committee: callOut.place.committee ?? null,
  callerUnit: callOut.callerUnitId,
  calledUnits: callOut.departments.map(({ unitId }) => unitId),
  departments: callOut.departments,
  calledOutAt: callOut.calledOutAt,
  closing: callOut.closing ?? null,
  evaluationDue: callOut.evaluationDue,
});

const pendingReturnsOf = ({ assignments }: ExistingCase): CaseRow['pendingReturns'] =>
  assignments.flatMap(({ assignmentId, unitId, returnPending }) =>
    returnPending ? [{ assignmentId, unitId, ...returnPending, waitsFor: judgeOfReturn(returnPending) }] : [],
  );

const leadsOf = ({ assignments }: ExistingCase): string[] =>
  assignments.flatMap((a) => (a.role === 'lead' && (a.status === 'open' || a.status === 'resolved') ? [a.unitId] : []));
