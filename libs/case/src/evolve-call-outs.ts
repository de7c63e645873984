import type { CalledDepartment, CallOut } from './call-out';
import type { CaseEvent } from './evolve';
import type { ExistingCase } from './state';

type CallOutEvent = Extract<
  CaseEvent,
  {
    type:
      | 'dispatch.DepartmentsCalledOut'
      | 'dispatch.CallOutDeclineJudged'
      | 'dispatch.CallOutClosed'
      | 'department.CheckedIn'
      | 'department.CallOutDeclined';
  }
>;

/** What an event means for the call-outs of the case; where the case stands is not moved by any of them. */
export function evolveCallOuts(state: ExistingCase, event: CallOutEvent): ExistingCase {
  switch (event.type) {
    case 'dispatch.DepartmentsCalledOut':
      return { ...state, callOuts: [...state.callOuts, opened(event)] };
    case 'department.CheckedIn':
      return changeDepartment(state, event, (department) => checkedIn(department, event));
    case 'department.CallOutDeclined':
      return changeDepartment(state, event, (department) => ({
        ...department,
        status: 'declined',
        decline: { reasonCode: event.data.reasonCode, at: event.recordedAt },
      }));
    case 'dispatch.CallOutDeclineJudged':
      return changeDepartment(state, event, (department) => judged(department, event));
    case 'dispatch.CallOutClosed':
      return change(state, event.data.callOutId, (callOut) => closed(callOut, event));
  }
}

/** With its case a call-out ends, whoever has come; nobody is evaluated for what no longer has an end of its own. */
export const endedWithCase = (callOuts: readonly CallOut[]): readonly CallOut[] =>
  callOuts.map((callOut) => (callOut.status === 'open' ? { ...callOut, status: 'ended' } : callOut));

type Of<T extends CallOutEvent['type']> = Extract<CallOutEvent, { type: T }>;

function opened({ data, recordedAt }: Of<'dispatch.DepartmentsCalledOut'>): CallOut {
  const { callOutId, type, callerUnitId, place, departments } = data;
  return {
    callOutId,
    type,
    callerUnitId,
    place,
    calledOutAt: recordedAt,
    status: 'open',
    departments: departments.map((unitId) => ({ unitId, status: 'called' })),
    evaluationDue: [],
  };
}

/** Who has been on site stays so; a refusal that waits to be judged has lost its object. */
function checkedIn(department: CalledDepartment, { data, recordedAt }: Of<'department.CheckedIn'>): CalledDepartment {
  if (data.mode === 'onSite') return { ...department, status: 'onSite', onSiteAt: recordedAt };
  const status = department.onSiteAt === undefined ? 'checkedInRemotely' : 'onSite';
  return { ...department, status, checkedInRemotelyAt: recordedAt };
}

function judged(department: CalledDepartment, { data, recordedAt }: Of<'dispatch.CallOutDeclineJudged'>): CalledDepartment {
  const { decline } = department;
  if (decline === undefined) return department;
  const { upheld } = data;
  return { ...department, status: upheld ? 'released' : 'called', decline: { ...decline, judged: { upheld, at: recordedAt } } };
}

function closed(callOut: CallOut, { data, recordedAt }: Of<'dispatch.CallOutClosed'>): CallOut {
  const { callOutId: _of, ...closing } = data;
  const evaluationDue = callOut.departments.flatMap(({ unitId, status }) => (status === 'released' ? [] : [unitId]));
  return { ...callOut, status: 'closed', closing: { at: recordedAt, ...closing }, evaluationDue };
}

const change = (state: ExistingCase, callOutId: string, to: (callOut: CallOut) => CallOut): ExistingCase => ({
  ...state,
  callOuts: state.callOuts.map((callOut) => (callOut.callOutId === callOutId ? to(callOut) : callOut)),
});

const changeDepartment = (
  state: ExistingCase,
  { data }: { readonly data: { readonly callOutId: string; readonly unitId: string } },
  to: (department: CalledDepartment) => CalledDepartment,
): ExistingCase =>
  change(state, data.callOutId, (callOut) => ({
    ...callOut,
    departments: callOut.departments.map((department) => (department.unitId === data.unitId ? to(department) : department)),
  }));
