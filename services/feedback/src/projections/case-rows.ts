import { type CaseEvent, type CaseState, evolve, type ExistingCase, initialCase } from '@suqiu/case';
import { FoldedRows } from '@suqiu/messaging';
import { CaseRow, type FollowUpView } from './case.row';

/** The read model of this service: a function of each case's fold. */
export const caseRows = new FoldedRows<CaseState, CaseEvent, { cases: typeof CaseRow }>({
  tables: { cases: CaseRow },
  initial: () => initialCase,
  evolve,
  rows: (state, { stream }) => ({ cases: state.status === 'none' ? [] : [rowOf(stream, state)] }),
});

function rowOf(stream: string, ofCase: ExistingCase): CaseRow {
  const { version, caseNumber, status, district, kind, channel, urgency, anonymous, round, lastChangedAt } = ofCase;
  const { attempts, reached, resolved, satisfied } = ofCase.followUps;
  const leads = ofCase.assignments.filter((a) => a.role === 'lead' && a.status === 'resolved');
  return {
    stream,
    version,
    caseNumber,
    status,
    view: viewOf(ofCase),
    district,
    subdistrict: ofCase.place.subdistrict ?? null,
    kind,
    channel,
    category: ofCase.category?.code ?? null,
    categoryLabel: ofCase.category?.label ?? null,
    urgency,
    anonymous,
    leadUnitIds: leads.map((a) => a.unitId),
    outcomes: leads.flatMap((a) => a.outcome ?? []),
    round,
    attempts,
    reached,
    resolved: resolved ?? null,
    satisfied: satisfied ?? null,
    closureApprovedAt: ofCase.closureApprovedAt ?? null,
    lastChangedAt,
  };
}

export function viewOf({ status, followUps }: ExistingCase): FollowUpView | null {
  if (status === 'closed') return 'closed';
  if (status !== 'followUp') return null;
  if (followUps.reached) return 'toClose';
  return followUps.attempts > 0 ? 'notReached' : 'toFollowUp';
}
