// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
// Stream: `policy-routing`. A decision reads it by version and stores that version.
import type { CaseKind, Channel, Confidentiality, RequesterType, Tier, Urgency } from '../vocabulary';
import type { UnitChoice } from './configuration';
import type { Provenance } from './provenance';

/** What a rule asks of the clear facts of a case; all that is named must hold, and a list holds when one of it does. Nothing named: every case. */
export interface RoutingConditions {
  /** Division codes of 6, 9 or 12 digits: the place lies in one of them. */
  readonly areas?: readonly string[];
  /** The category is one of these or stands below one. */
  readonly categories?: readonly string[];
  readonly kinds?: readonly CaseKind[];
  readonly channels?: readonly Channel[];
  readonly requesterTypes?: readonly RequesterType[];
  readonly urgencies?: readonly Urgency[];
  /** Other cases known on this one as the same matter: possible duplicates, and those merged into it. */
  readonly repeatCountAtLeast?: number;
  /** Terms that the intake rules have found; what the requester wrote is never looked at. */
  readonly terms?: { readonly all?: readonly string[]; readonly any?: readonly string[]; readonly none?: readonly string[] };
  readonly flags?: {
    readonly professionalClaimant?: boolean;
    readonly anonymous?: boolean;
    readonly confidentialities?: readonly Confidentiality[];
  };
}

/** @zh 分派规则 */
export interface RoutingRule {
  readonly rule: string;
  readonly when: RoutingConditions;
  readonly then: {
    readonly lead: UnitChoice;
    readonly support: readonly UnitChoice[];
    readonly copyTo: readonly UnitChoice[];
    /** Absent: by the units. */
    readonly tier?: Tier;
    /** Channels whose cases are dispatched by this rule without a person. Absent: none. */
    readonly automaticFor?: readonly Channel[];
  };
}

/** Rules in their order: the first that holds decides, before the catalogue. */
export interface RoutingRuleSet {
  /** Six-digit code of the district whose cases it is for; the city's for all, after the rules of their own district. */
  readonly district: string;
  readonly rules: readonly RoutingRule[];
}

/** @zh 分派规则事件 */
export interface RoutingEvents {
  /** @zh 分派规则发布. The whole set of its district, in place of the one before; without rules it is withdrawn. */
  'dispatch.RoutingRulesPublished': RoutingRuleSet & Provenance;
}
