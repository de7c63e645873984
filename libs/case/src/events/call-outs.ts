// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { ClockPins } from './clocks';
import type { AbsenceReason, AttachmentRef, CallOutOutcome, CallOutType, CheckInMode, DeclineReason, Place, Reason } from '../vocabulary';

/** @zh 吹哨事件 — what the caller and the district write of a call-out. */
export interface CallOutEvents {
  /** @zh 吹哨. Sealed part: `request`, what the departments are needed for. */
  'dispatch.DepartmentsCalledOut': {
    readonly callOutId: string;
    readonly type: CallOutType;
    /** The subdistrict or township that calls. */
    readonly callerUnitId: string;
    /** Units called, each once. */
    readonly departments: readonly string[];
    /** Where they are needed: the place of the case as it stood. */
    readonly place: Place;
    /** Versions that the limits of responding and arriving stand on. */
    readonly clocks: ClockPins;
    readonly attachments: readonly AttachmentRef[];
  };
  /** @zh 裁定不报到. Sealed part (optional): `explanation`. */
  'dispatch.CallOutDeclineJudged': {
    readonly callOutId: string;
    readonly unitId: string;
    /** The refusal stands and the unit is released; otherwise it must come. */
    readonly upheld: boolean;
    readonly reasons: readonly Reason[];
  };
  /** @zh 结哨. One evaluation of each department is due from here on. Sealed part (optional): `summary`. */
  'dispatch.CallOutClosed': {
    readonly callOutId: string;
    readonly outcome: CallOutOutcome;
    /** Departments that were neither released nor ever checked in. */
    readonly neverCame: readonly string[];
    /** Why they are waited for no longer; present when there are any. */
    readonly absenceReason?: AbsenceReason;
  };
}

/** @zh 报到事件 — what the departments answer. */
export interface CheckInEvents {
  /** @zh 报到. Remote first and on site later are two facts. Sealed part (optional): `remark`. */
  'department.CheckedIn': { readonly callOutId: string; readonly unitId: string; readonly mode: CheckInMode };
  /** @zh 不报到. The district judges. Sealed part: `explanation`. */
  'department.CallOutDeclined': {
    readonly callOutId: string;
    readonly unitId: string;
    readonly reasonCode: DeclineReason;
    readonly attachments: readonly AttachmentRef[];
  };
}
