import type { AbsenceReason, CallOutOutcome, CallOutType, DeclineReason, Place } from './vocabulary';

/**
 * @zh 到场状态 — where a department stands that was called out. `called`: it has neither come nor refused, or its refusal was not upheld.
 * `declined`: the district has yet to judge its refusal. `released`: its refusal was upheld.
 */
export type CalledStatus = 'called' | 'checkedInRemotely' | 'onSite' | 'declined' | 'released';

/** One department of a call-out. Instants are those of the record, ISO 8601 UTC. */
export interface CalledDepartment {
  readonly unitId: string;
  readonly status: CalledStatus;
  readonly checkedInRemotelyAt?: string;
  readonly onSiteAt?: string;
  readonly decline?: {
    readonly reasonCode: DeclineReason;
    readonly at: string;
    readonly judged?: { readonly upheld: boolean; readonly at: string };
  };
}

/** Departments called by a subdistrict to one case. Instants are those of the record, ISO 8601 UTC. */
export interface CallOut {
  readonly callOutId: string;
  readonly type: CallOutType;
  readonly callerUnitId: string;
  readonly place: Place;
  readonly calledOutAt: string;
  /** `ended`: the case ended before its caller closed it. */
  readonly status: 'open' | 'closed' | 'ended';
  readonly departments: readonly CalledDepartment[];
  readonly closing?: {
    readonly at: string;
    readonly outcome: CallOutOutcome;
    readonly neverCame: readonly string[];
    readonly absenceReason?: AbsenceReason;
  };
  /** Units whose evaluation by the caller is due: from closing on all that were called and not released. */
  readonly evaluationDue: readonly string[];
}

type WithCallOuts = { readonly callOuts: readonly CallOut[] };

export const findCallOut = ({ callOuts }: WithCallOuts, callOutId: string): CallOut | undefined =>
  callOuts.find((callOut) => callOut.callOutId === callOutId);

export const openCallOuts = ({ callOuts }: WithCallOuts): readonly CallOut[] => callOuts.filter(({ status }) => status === 'open');

/** Departments that are still waited for: neither there nor released. */
export const absentFrom = ({ departments }: CallOut): string[] =>
  departments.flatMap(({ unitId, status }) => (status === 'called' || status === 'declined' ? [unitId] : []));

/** Units that have to do with a case because of a call-out that is open: its caller, and the departments that were not released. */
export const unitsCalledTogether = (state: WithCallOuts): string[] =>
  openCallOuts(state).flatMap(({ callerUnitId, departments }) => [
    callerUnitId,
    ...departments.flatMap(({ unitId, status }) => (status === 'released' ? [] : [unitId])),
  ]);
