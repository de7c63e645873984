import {
  type Assignment,
  allowedActions,
  type CaseEvent,
  type CaseState,
  emptyOrganisation,
  evolve,
  type ExistingCase,
  initialCase,
  isTerminal,
  urgencies,
} from '@suqiu/case';
import { FoldedRows } from '@suqiu/messaging';
import { assignmentActions } from '../actions';
import { type Approval, AssignmentRow, type Standing } from './assignment.row';
import { CaseRow } from './case.row';

/** The read model of this service: a function of each case's fold. */
export const assignmentRows = new FoldedRows<CaseState, CaseEvent, { cases: typeof CaseRow; assignments: typeof AssignmentRow }>({
  tables: { cases: CaseRow, assignments: AssignmentRow },
  initial: () => initialCase,
  evolve,
  rows: (state, { stream }) => {
    if (state.status === 'none') return { cases: [], assignments: [] };
    return {
      cases: [{ stream, caseNumber: state.caseNumber }],
      assignments: state.assignments.map((assignment) => rowOf(stream, state, assignment)),
    };
  },
});

function rowOf(stream: string, ofCase: ExistingCase, assignment: Assignment): AssignmentRow {
  const { assignmentId, unitId, role, status, dispatchedAt, findingsRecorded } = assignment;
  return {
    assignmentId,
    stream,
    version: ofCase.version,
    caseNumber: ofCase.caseNumber,
    unitId,
    role,
    status,
    holderId: assignment.holderId ?? null,
    view: viewOf(ofCase, assignment),
    approvals: approvalsOf(assignment),
    nextStep: nextStepOf(ofCase, assignmentId),
    dispatchedAt,
    acknowledgedAt: assignment.acknowledgedAt ?? null,
    firstContact: assignment.firstContact ?? null,
    findingsRecorded,
    returnReason: assignment.returnPending?.reasonCode ?? null,
    outcome: assignment.outcome ?? null,
    district: ofCase.district,
    subdistrict: ofCase.place.subdistrict ?? null,
    kind: ofCase.kind,
    channel: ofCase.channel,
    category: ofCase.category?.code ?? null,
    categoryLabel: ofCase.category?.label ?? null,
    urgency: ofCase.urgency,
    urgencyRank: urgencies.indexOf(ofCase.urgency),
    confidentiality: ofCase.confidentiality,
    round: ofCase.round,
    returnsAsked: ofCase.returnsAsked,
    lastChangedAt: ofCase.lastChangedAt,
  };
}

export function viewOf(ofCase: ExistingCase, { status, returnPending, acknowledgedAt }: Assignment): Standing | null {
  if (status === 'resolved') return 'resolved';
  if (status !== 'open' || isTerminal(ofCase) || ofCase.status === 'closed') return null;
  if (returnPending) return 'returnPending';
  return acknowledgedAt === undefined ? 'toAcknowledge' : 'working';
}

function approvalsOf({ returnPending, extensionPending, resolutionPending }: Assignment): Approval[] {
  return [
    ...(returnPending?.endorsement === 'awaited' ? (['return'] as const) : []),
    ...(extensionPending?.endorsement === 'awaited' ? (['extension'] as const) : []),
    ...(resolutionPending ? (['resolution'] as const) : []),
  ];
}

const stepsOfHandling = ['acknowledge-assignment', 'make-first-contact', 'record-findings', 'resolve-assignment'];
/** Whoever holds the unit: rights depend on who looks, the next step does not. */
const anyHolder = { actor: { id: 'next-step', role: 'system' }, organisation: emptyOrganisation } as const;

function nextStepOf(ofCase: ExistingCase, assignmentId: string): string | null {
  const enabled = allowedActions(assignmentActions(assignmentId), ofCase, anyHolder).filter((action) => action.enabled);
  return stepsOfHandling.find((step) => enabled.some((action) => action.command === step)) ?? null;
}
