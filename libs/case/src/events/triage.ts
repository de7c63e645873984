// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type { Reason, SendDownReason, TriageClass } from '../vocabulary';

/** @zh 甄别会商事件 — what the district finds out before and beside dispatching. */
export interface TriageEvents {
  /** @zh 甄别. Sealed part (optional): `explanation`. */
  'dispatch.CaseTriaged': {
    readonly class: TriageClass;
    /** A line department leads: its powers are touched. */
    readonly leadByDepartment: boolean;
    /** Why the matter of a department goes to a subdistrict all the same. */
    readonly exceptionReason?: SendDownReason;
    readonly reasons: readonly Reason[];
    /** Versions that the proposal rested on. */
    readonly catalogueVersion: number;
    readonly organisationVersion: number;
    readonly intakePolicyVersion: number;
    /** 0: no rules were published. */
    readonly routingVersion: number;
  };
  /** @zh 会商. Fixes who leads and who supports; the dispatch that follows from it stands beside it. Sealed part: `minutes`. */
  'dispatch.JointReviewHeld': {
    /** Units that took part, each once. */
    readonly participants: readonly string[];
    readonly lead: string;
    readonly support: readonly string[];
    readonly reasons: readonly Reason[];
  };
}
