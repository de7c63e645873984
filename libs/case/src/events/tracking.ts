// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type {
  CaseRef,
  EscalationLevel,
  EscalationReason,
  HardCaseOutcome,
  HardCaseReason,
  ShelvingKind,
  ShelvingReason,
  UnshelvingReason,
} from '../vocabulary';

/** @zh 跟踪事件 — cases that stand in a list of their own. Days are calendar dates, Asia/Shanghai, YYYY-MM-DD. */
export interface TrackingEvents {
  /** @zh 列为疑难 */
  'dispatch.HardCaseListed': { readonly reasonCode: HardCaseReason; readonly nextReviewOn: string };
  /** @zh 疑难跟踪. Sealed part: `progress`. */
  'dispatch.HardCaseTracked': { readonly nextReviewOn: string };
  /** @zh 疑难完成 */
  'dispatch.HardCaseReleased': { readonly outcome: HardCaseOutcome };
  /** @zh 挂账. The actor has approved it. No clock is stopped: a pause is an act of its own. Sealed part: `explanation`. */
  'dispatch.CaseShelved': {
    readonly kind: ShelvingKind;
    readonly reasonCode: ShelvingReason;
    readonly nextReviewOn: string;
    readonly relatedCases: readonly CaseRef[];
  };
  /** @zh 销账 */
  'dispatch.CaseUnshelved': { readonly reasonCode: UnshelvingReason };
  /** @zh 上报. To the level above; nothing else of the case changes. Sealed part: `explanation`. */
  'dispatch.CaseEscalated': {
    readonly toLevel: EscalationLevel;
    /** An authority of that level that the matter is thought to be for. */
    readonly toUnitId?: string;
    /** Who could not settle it: the subdistrict, or the district by its code. */
    readonly fromUnitId: string;
    readonly reasonCode: EscalationReason;
  };
}
