// These names and shapes are the storage format: they never change once landed. A changed shape is a new schemaVersion with an upcaster.
import type {
  AttachmentRef,
  CaseKind,
  CaseRef,
  Category,
  Channel,
  Confidentiality,
  ExternalRef,
  LegalChannel,
  Place,
  Reason,
  RequesterType,
  RouteOutClass,
  Urgency,
  WarningCode,
} from '../vocabulary';

/** A case that may be the same one, as it was shown (or acted on) when this one was registered. */
export interface DuplicateCandidate extends CaseRef {
  readonly reasons: readonly Reason[];
}

/** @zh 受理事件 */
export interface IntakeEvents {
  /** @zh 诉求登记. Sealed parts: `requester` (contact, or reporter for a 举报), `narrative` (title, text, place as told). */
  'intake.CaseRegistered': {
    readonly caseNumber: string;
    /** Six-digit code of the district that owns the case; the city's code when the place is unknown. */
    readonly district: string;
    readonly channel: Channel;
    readonly kind: CaseKind;
    readonly requesterType: RequesterType;
    readonly requesterSubject: string;
    readonly anonymous: boolean;
    readonly urgency: Urgency;
    readonly confidentiality: Confidentiality;
    readonly place: Place;
    /** The unit complained of, if any; it may not handle the case alone. */
    readonly respondentUnitId?: string;
    readonly externalRefs: readonly ExternalRef[];
    readonly attachments: readonly AttachmentRef[];
    readonly duplicates: readonly DuplicateCandidate[];
    /** Checks that failed softly, such as a telephone number of no known shape. */
    readonly warnings: readonly WarningCode[];
  };
  /** @zh 补充诉求. Sealed part: `narrative`. */
  'intake.CaseSupplemented': {
    readonly attachments: readonly AttachmentRef[];
    readonly externalRefs: readonly ExternalRef[];
    /** Set when the supplement is another case merged into this one. */
    readonly mergedCase?: CaseRef;
  };
  /** @zh 诉求归类 */
  'intake.CaseClassified': {
    readonly category?: Category;
    readonly kind: CaseKind;
    readonly place: Place;
    readonly by: 'rules' | 'person';
    readonly certain: boolean;
    readonly reasons: readonly Reason[];
    readonly intakePolicyVersion: number;
    /** What the rules propose to route out; a person decides. */
    readonly routeOutProposal?: RouteOutClass;
  };
  /** @zh 诉求标记 */
  'intake.CaseMarked': {
    readonly urgency?: Urgency;
    readonly confidentiality?: Confidentiality;
    readonly professionalClaimant?: boolean;
    readonly reasons: readonly Reason[];
    /** Present when rules decided. */
    readonly intakePolicyVersion?: number;
  };
  /** @zh 直接答复. Sealed part: `reply`. */
  'intake.CaseAnswered': { readonly basis: 'policy' | 'progress' | 'knowledge'; readonly attachments: readonly AttachmentRef[] };
  /** @zh 不予受理（告知渠道） */
  'intake.CaseRoutedOut': {
    readonly class: RouteOutClass;
    readonly channelTold: LegalChannel;
    readonly intakePolicyVersion: number;
    readonly reasons: readonly Reason[];
  };
  /** @zh 并案 */
  'intake.CaseMerged': {
    readonly intoCaseId: string;
    readonly intoCaseNumber: string;
    readonly reasons: readonly Reason[];
    /** Present when rules decided: a repeat that was certain enough to merge without asking. */
    readonly intakePolicyVersion?: number;
  };
  /** @zh 撤回诉求. Sealed part (optional): `explanation`. */
  'intake.CaseWithdrawn': { readonly reasonCode: 'requesterAsked' | 'settled' | 'registeredInError' };
}
