// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type {
  AttachmentRef,
  ClaimFinding,
  ContactMethod,
  EndorsementAsked,
  FactFinding,
  NoContactReason,
  Outcome,
  ReturnReason,
} from '../vocabulary';

/** @zh 承办事件 */
export interface DepartmentEvents {
  /** @zh 签收 */
  'department.AssignmentAcknowledged': { readonly assignmentId: string };
  /** @zh 移交. A deliberate hand-over between people; whoever stands in for an absent person does so without one. */
  'department.AssignmentHandedOver': {
    readonly assignmentId: string;
    /** Who held it until then, by account; absent: nobody was present to hold it. */
    readonly from?: string;
    /** Account, never a name. */
    readonly to: string;
  };
  /** @zh 先行联系 */
  'department.FirstContactMade': { readonly assignmentId: string; readonly method: ContactMethod };
  /** @zh 未先行联系. Sealed part (optional): `explanation`. */
  'department.FirstContactNotMade': { readonly assignmentId: string; readonly reasonCode: NoContactReason };
  /** @zh 中途汇报. Sealed part: `progress`. */
  'department.InterimReported': { readonly assignmentId: string; readonly attachments: readonly AttachmentRef[] };
  /** @zh 申请退单. Sealed part: `explanation`. */
  'department.ReturnRequested': {
    readonly assignmentId: string;
    readonly nth: number;
    readonly reasonCode: ReturnReason;
    readonly attachments: readonly AttachmentRef[];
    readonly endorsement: EndorsementAsked;
    /** Version of the organisation that says whether the leader is asked first. */
    readonly organisationVersion: number;
  };
  /** @zh 事实认定与诉求认定. Sealed parts: `factExplanation`, `claimExplanation`. */
  'department.FindingsRecorded': {
    readonly assignmentId: string;
    readonly fact: FactFinding;
    /** Absent for inquiries and suggestions: nothing is claimed. */
    readonly claim?: ClaimFinding;
    readonly siteVisited: boolean;
    readonly attachments: readonly AttachmentRef[];
  };
  /** @zh 办结. Sealed part: `reply`, the answer given to the requester; with the files it stands in what was submitted, where a leader approved that. */
  'department.AssignmentResolved': {
    readonly assignmentId: string;
    readonly outcome: Outcome;
    readonly replyMethod: ContactMethod;
    readonly attachments: readonly AttachmentRef[];
  };
}
