// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { AttachmentRef, ContactMethod, Satisfaction } from '../vocabulary';

/** @zh 回访事件 */
export interface FeedbackEvents {
  /** @zh 回访记录. The answers stand only if the requester was reached. Sealed part (optional): `remark`. */
  'feedback.FollowUpRecorded': {
    readonly round: number;
    readonly attempt: number;
    readonly method: ContactMethod;
    readonly reached: boolean;
    /** 是否先行联系: did the unit contact the requester first. */
    readonly responded?: boolean;
    /** 是否解决, as the requester sees it. */
    readonly resolved?: boolean;
    readonly satisfied?: Satisfaction;
    readonly attitude?: Satisfaction;
    readonly attachments: readonly AttachmentRef[];
  };
  /** @zh 重新办理. Leads back to handling: the named assignments are open again. Sealed part (optional): `explanation`. */
  'feedback.CaseReopened': {
    readonly round: number;
    readonly reopened: readonly string[];
    readonly reasonCode: 'unresolved' | 'dissatisfied' | 'newFacts' | 'recheck';
  };
  /** @zh 结案 */
  'feedback.CaseClosed': {
    readonly round: number;
    readonly basis: 'followedUp' | 'notReached' | 'notNeeded';
    /** Version of the follow-up policy by which the basis stands. */
    readonly followUpPolicyVersion: number;
  };
}
