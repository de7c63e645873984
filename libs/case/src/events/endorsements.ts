// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { AttachmentRef, ContactMethod, Outcome, Reason } from '../vocabulary';

/** @zh 本单位审核事件 — what the leader of a unit says to a wish of its handler before the centre judges, and to an answer before it is given. */
export interface EndorsementEvents {
  /** @zh 本单位同意退单. Sealed part (optional): `explanation`. */
  'department.ReturnEndorsed': { readonly assignmentId: string; readonly nth: number };
  /** @zh 本单位不同意退单. The wish ends here. Sealed part (optional): `explanation`. */
  'department.ReturnWithheld': { readonly assignmentId: string; readonly nth: number; readonly reasons: readonly Reason[] };
  /** @zh 本单位同意延期. Sealed part (optional): `explanation`. */
  'department.ExtensionEndorsed': { readonly assignmentId: string; readonly nth: number };
  /** @zh 本单位不同意延期. The wish ends here. Sealed part (optional): `explanation`. */
  'department.ExtensionWithheld': { readonly assignmentId: string; readonly nth: number; readonly reasons: readonly Reason[] };
  /** @zh 提交办结. Sealed part: `reply`, the answer as it is to be given to the requester. */
  'department.ResolutionSubmitted': {
    readonly assignmentId: string;
    readonly outcome: Outcome;
    readonly replyMethod: ContactMethod;
    readonly attachments: readonly AttachmentRef[];
    /** Version of the organisation by which the leader is asked. */
    readonly organisationVersion: number;
  };
  /** @zh 退回修改. Sealed part (optional): `explanation`. */
  'department.ResolutionSentBack': { readonly assignmentId: string; readonly reasons: readonly Reason[] };
}
