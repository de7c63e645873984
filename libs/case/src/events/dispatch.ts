// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { AssignmentRole, Reason, ReturnReason, Tier } from '../vocabulary';
import type { ClockPins } from './clocks';

/** @zh 工单 — one unit's share of a case. */
export interface NewAssignment {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
}

/** What a dispatch rests on: who or what chose, and the versions in force. */
export interface DispatchBasis {
  readonly chosenBy: 'rules' | 'catalogue' | 'person';
  readonly catalogueEntry?: string;
  /** The rule that decided, before the catalogue. */
  readonly routingRule?: string;
  readonly catalogueVersion: number;
  /** Of the published rules; 0: there were none. */
  readonly routingVersion: number;
  readonly organisationVersion: number;
  readonly reasons: readonly Reason[];
  /** How hard the matter is: what the limits of handling follow. */
  readonly tier: Tier;
  /** Versions its clocks stand on; those of a case dispatched before there were clocks are 0, and none runs. */
  readonly clocks: ClockPins;
}

/** @zh 派单事件 */
export interface DispatchEvents {
  /** @zh 派单 */
  'dispatch.CaseDispatched': DispatchBasis & { readonly assignments: readonly NewAssignment[]; readonly copyTo: readonly string[] };
  /** @zh 改派. Ends assignments that are open and makes new ones. */
  'dispatch.CaseRedispatched': DispatchBasis & {
    readonly ended: readonly string[];
    readonly assignments: readonly NewAssignment[];
    readonly copyTo: readonly string[];
  };
  /** @zh 待人工派单 — no specific rule covers the case, so a person must choose; the reasons say what was missing. */
  'dispatch.DispatchDeferred': {
    readonly reasons: readonly Reason[];
    readonly catalogueVersion: number;
    readonly organisationVersion: number;
  };
  /** @zh 同意退单 */
  'dispatch.ReturnApproved': { readonly assignmentId: string; readonly nth: number; readonly reasonCode: ReturnReason };
  /** @zh 驳回退单. Sealed part (optional): `explanation`. */
  'dispatch.ReturnRefused': { readonly assignmentId: string; readonly nth: number; readonly reasons: readonly Reason[] };
  /** @zh 退单终审. Upheld: the assignment is returned. Otherwise no return of it may be asked for any more. Sealed part (optional): `explanation`. */
  'dispatch.ReturnAdjudicated': {
    readonly assignmentId: string;
    readonly nth: number;
    /** Why it was asked for. */
    readonly reasonCode: ReturnReason;
    readonly upheld: boolean;
    /** Why not, if it is not upheld. */
    readonly reasons: readonly Reason[];
  };
  /** @zh 同意办结. Starts the follow-up window. */
  'dispatch.ClosureApproved': { readonly round: number };
  /** @zh 驳回办结. Back to handling: the named assignments are open again. Sealed part (optional): `explanation`. */
  'dispatch.ClosureRejected': { readonly round: number; readonly reopened: readonly string[]; readonly reasons: readonly Reason[] };
}
