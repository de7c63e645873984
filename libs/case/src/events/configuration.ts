// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
// Streams: `organisation`, `catalogue`, `policy-intake`, and those of calendar.ts, clocks.ts and routing.ts. A decision reads them by version and stores that version.
import type { Bilingual } from '../bilingual';
import type { Role } from '../envelope';
import type { AwayReason, CaseKind, Channel, LegalChannel, RouteOutClass, UnitKind } from '../vocabulary';
import type { CalendarEvents } from './calendar';
import type { ClockPolicyEvents } from './clocks';
import type { NoticePolicyEvents } from './notices';
import type { Provenance } from './provenance';
import type { RoutingEvents } from './routing';

/** @zh 承办单位 */
export interface Unit {
  readonly unitId: string;
  readonly name: Bilingual;
  readonly kind: UnitKind;
  readonly parentId?: string;
  /** Six-digit division code. */
  readonly district: string;
  /** Division code of the unit's own area: 9 digits for a subdistrict, 12 for a committee. */
  readonly area?: string;
}

/** One rule of category: all terms of `all`, at least one of `any`, none of `none`. A weight says how much it speaks for its category. */
export interface CategoryRule {
  readonly rule: string;
  readonly category: string;
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  readonly weight: number;
}

export interface RouteOutRule {
  readonly rule: string;
  readonly class: RouteOutClass;
  readonly channel: LegalChannel;
  readonly any: readonly string[];
  readonly none?: readonly string[];
}

export interface UrgencyRule {
  readonly rule: string;
  readonly any: readonly string[];
  readonly none?: readonly string[];
  readonly channel: LegalChannel;
}

/** @zh 受理口径 */
export interface IntakePolicy {
  readonly categories: readonly { readonly code: string; readonly label: Bilingual; readonly parent?: string }[];
  readonly categoryRules: readonly CategoryRule[];
  /** A proposal is certain from this score on, when it leads the next category by `certainLead`. */
  readonly certainScore: number;
  readonly certainLead: number;
  readonly routeOutRules: readonly RouteOutRule[];
  readonly urgencyRules: readonly UrgencyRule[];
  readonly duplicates: {
    /** Share of common bigrams from which a text is near-same, 0…1. */
    readonly nearSameScore: number;
    /** Calendar days back in which near-same text at the same place counts. */
    readonly nearSameWindowDays: number;
    /** Share from which a repeat of the same requester and title is merged without asking. */
    readonly mergeScore: number;
  };
}

/** @zh 事项目录条目 — category and place → lead and supporting units. The most specific entry wins. */
export interface CatalogueEntry {
  readonly entry: string;
  readonly category: string;
  /** Prefix of the division code the entry holds for; absent: everywhere. */
  readonly area?: string;
  readonly kinds?: readonly CaseKind[];
  readonly lead: UnitChoice;
  readonly support: readonly UnitChoice[];
  readonly copyTo: readonly UnitChoice[];
  /** Channels whose cases are dispatched by this entry without a person. */
  readonly automaticFor: readonly Channel[];
}

/** A named unit, or the unit of a kind that is responsible for the case's place (its subdistrict, its district's department). */
export type UnitChoice = { readonly unitId: string } | { readonly function: string } | { readonly ofPlace: 'subdistrict' | 'district' };

/** Whether the leader of the unit is asked first. */
export interface EndorsementSteps {
  readonly returns: boolean;
  readonly extensions: boolean;
  readonly resolutions: boolean;
}

/** @zh 配置事件 */
export interface ConfigurationEvents extends CalendarEvents, ClockPolicyEvents, RoutingEvents, NoticePolicyEvents {
  /** @zh 单位登记 */
  'dispatch.UnitRegistered': Unit & { readonly functions: readonly string[] } & Provenance;
  /** @zh 单位变更 */
  'dispatch.UnitChanged': Unit & { readonly functions: readonly string[] } & Provenance;
  /** @zh 单位撤销 */
  'dispatch.UnitEnded': { readonly unitId: string; readonly successorId?: string; readonly endsOn: string; readonly source: string };
  /** @zh 岗位任职. Says who holds the post from its first day to its end, whatever was said of those days before. */
  'dispatch.PostFilled': {
    readonly postId: string;
    readonly unitId: string;
    readonly role: Role;
    readonly holderId: string;
    /** First day the holder no longer has the post; absent: until the next filling. */
    readonly endsOn?: string;
  } & Provenance;
  /** @zh 指定B角. Says who (AB角) stands in for whoever holds the post, from a first day to an end, whatever was said of those days before. */
  'dispatch.DeputyNamed': {
    readonly postId: string;
    /** Id of an account, never a name. */
    readonly deputyId: string;
    /** First day the deputy no longer stands in; absent: until the next naming. */
    readonly endsOn?: string;
  } & Provenance;
  /** @zh 不在岗记录. Replaces what was recorded of the same person from the same day; until that day itself it withdraws it. */
  'dispatch.AbsenceRecorded': {
    /** Id of an account, never a name. */
    readonly holderId: string;
    /** First day away: YYYY-MM-DD, Asia/Shanghai. */
    readonly from: string;
    /** First day present again. */
    readonly until: string;
    readonly reasonCode: AwayReason;
    readonly source: string;
  };
  /** @zh 本单位审核步骤设定. For which wishes of its handlers the leader is asked first, from its first day until another begins; also for the units below that have set none. */
  'dispatch.UnitStepsSet': { readonly unitId: string; readonly endorsement: EndorsementSteps } & Provenance;
  /** @zh 事项目录发布 */
  'dispatch.CatalogueEntryPublished': CatalogueEntry & Provenance;
  /** @zh 事项目录撤下 */
  'dispatch.CatalogueEntryWithdrawn': { readonly entry: string; readonly endsOn: string; readonly source: string };
  /** @zh 受理口径发布 */
  'dispatch.IntakePolicyPublished': IntakePolicy & Provenance;
}
