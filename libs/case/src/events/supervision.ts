// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { ClockPins } from './clocks';
import type {
  AttachmentRef,
  CaseRef,
  SupervisionOutcome,
  SupervisionReason,
  SupervisionSource,
  UrgingChannel,
  UrgingKind,
} from '../vocabulary';

/** @zh 督办事件 — what the district, or the city, writes of how units handle. */
export interface SupervisionEvents {
  /** @zh 催办. Changes no clock. Sealed part (optional): `message`. */
  'dispatch.HandlingUrged': {
    readonly assignmentIds: readonly string[];
    readonly channel: UrgingChannel;
    readonly kind: UrgingKind;
  };
  /** @zh 督办. Each assignment named must be answered for. Sealed part: `instruction`. */
  'dispatch.SupervisionOpened': {
    readonly supervisionId: string;
    readonly assignmentIds: readonly string[];
    readonly source: SupervisionSource;
    readonly reasonCode: SupervisionReason;
    readonly relatedCases: readonly CaseRef[];
    /** Versions that the limit of answering stands on. */
    readonly clocks: ClockPins;
  };
  /** @zh 督办结束. Answered or not. */
  'dispatch.SupervisionClosed': { readonly supervisionId: string; readonly outcome: SupervisionOutcome };
}

/** @zh 督办反馈事件 */
export interface SupervisionAnswerEvents {
  /** @zh 督办反馈. Sealed part: `answer`. */
  'department.SupervisionAnswered': {
    readonly supervisionId: string;
    readonly assignmentId: string;
    readonly attachments: readonly AttachmentRef[];
  };
}
