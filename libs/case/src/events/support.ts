// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { ClockPins } from './clocks';
import type { NewAssignment } from './dispatch';
import type { AttachmentRef, Reason } from '../vocabulary';

/** @zh 协办派单事件 */
export interface SupportEvents {
  /** @zh 同意协办. New assignments in the role `support`, not always those that were asked for. */
  'dispatch.SupportAssigned': {
    readonly supportId: string;
    readonly assignments: readonly NewAssignment[];
    /** Versions that the clocks of these assignments stand on. */
    readonly clocks: ClockPins;
    readonly organisationVersion: number;
  };
  /** @zh 驳回协办. Sealed part (optional): `explanation`. */
  'dispatch.SupportRefused': { readonly supportId: string; readonly reasons: readonly Reason[] };
}

/** @zh 协办事件 */
export interface SupportingEvents {
  /** @zh 协办申请. By a lead. Sealed part: `reason`. */
  'department.SupportRequested': {
    readonly assignmentId: string;
    readonly supportId: string;
    /** Units whose help is asked for. */
    readonly unitIds: readonly string[];
    readonly attachments: readonly AttachmentRef[];
  };
  /** @zh 协办反馈. The assignment stays to be resolved. Sealed part: `result`. */
  'department.SupportGiven': { readonly assignmentId: string };
}
