import type { CaseRef, EscalationLevel, EscalationReason, HardCaseReason, ShelvingKind, ShelvingReason } from './vocabulary';

/** @zh 疑难 — listed until it is released or the case is over. Instants are those of the record, days YYYY-MM-DD of Shanghai, here and below. */
export interface HardCase {
  readonly reasonCode: HardCaseReason;
  readonly listedAt: string;
  readonly nextReviewOn: string;
  readonly trackedAt?: string;
}

/** @zh 挂账记录 — the case is not closed while it stands; its clocks go on. */
export interface Shelving {
  readonly kind: ShelvingKind;
  readonly reasonCode: ShelvingReason;
  readonly shelvedAt: string;
  /** Who approved it. */
  readonly approvedBy: string;
  readonly nextReviewOn: string;
  readonly relatedCases: readonly CaseRef[];
}

/** @zh 上报记录 — waits for the level above: until somebody of that level gives it to other units, adds support or supervises it, or the leads resolve it after all. */
export interface Escalation {
  readonly toLevel: EscalationLevel;
  readonly toUnitId?: string;
  readonly fromUnitId: string;
  readonly reasonCode: EscalationReason;
  readonly escalatedAt: string;
  /** Who escalated it. */
  readonly escalatedBy: string;
}

/** Why a case stands in a list of its own, beside where it stands in its life. */
export interface Tracking {
  readonly hard?: HardCase;
  readonly shelved?: Shelving;
  readonly escalated?: Escalation;
}
