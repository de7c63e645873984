import type {
  CaseKind,
  Channel,
  ClaimFinding,
  ContactMethod,
  EventData,
  FactFinding,
  LegalChannel,
  NoContactReason,
  Outcome,
  Place,
  RequesterType,
  ReturnReason,
  RouteOutClass,
  Satisfaction,
} from '@suqiu/case';

/** A place that cases may happen at: its codes, and how it is called. */
export interface SyntheticPlace extends Place {
  readonly district: string;
  /** 杨浦区长白新村街道 */
  readonly name: string;
}

/** The body of the command RegisterCase, as intake takes it. */
export interface SyntheticRegistration {
  readonly channel: Channel;
  readonly kind: CaseKind;
  readonly requesterType: RequesterType;
  readonly anonymous: boolean;
  readonly requester: { readonly name?: string; readonly telephone?: string; readonly creditCode?: string };
  readonly narrative: { readonly title: string; readonly text: string; readonly place: string };
  readonly place: Place;
}

/** What is done to a case, by the name of the command; the fields are its body. Who does it, and to which assignment, is the player's to know. */
export type PlannedCommand =
  | { readonly command: 'answer-case'; readonly basis: EventData['intake.CaseAnswered']['basis']; readonly reply: string }
  | { readonly command: 'route-out-case'; readonly class: RouteOutClass; readonly channelTold: LegalChannel }
  | { readonly command: 'merge-case'; /** Number of the synthetic case it repeats. */ readonly into: number }
  | {
      readonly command: 'withdraw-case';
      readonly reasonCode: EventData['intake.CaseWithdrawn']['reasonCode'];
      readonly explanation: string;
    }
  | {
      readonly command: 'dispatch-case';
      /** As the catalogue proposes, or to another unit than before. */ readonly to: 'proposed' | 'another';
    }
  | { readonly command: 'request-return'; readonly reasonCode: ReturnReason; readonly explanation: string }
  | { readonly command: 'approve-return' }
  | { readonly command: 'refuse-return'; readonly reasonCode: 'withinYourPowers' | 'placeIsRight'; readonly explanation: string }
  | { readonly command: 'acknowledge-assignment' }
  | { readonly command: 'make-first-contact'; readonly method: ContactMethod }
  | { readonly command: 'record-missing-first-contact'; readonly reasonCode: NoContactReason; readonly explanation: string }
  | { readonly command: 'report-interim'; readonly progress: string }
  | {
      readonly command: 'record-findings';
      readonly fact: FactFinding;
      readonly factExplanation: string;
      readonly claim: ClaimFinding;
      readonly claimExplanation: string;
      readonly siteVisited: boolean;
    }
  | { readonly command: 'resolve-assignment'; readonly outcome: Outcome; readonly reply: string; readonly replyMethod: ContactMethod }
  | { readonly command: 'approve-closure' }
  | { readonly command: 'reject-closure'; readonly reasonCode: 'replyMissesMatter' | 'notSolved'; readonly explanation: string }
  | {
      readonly command: 'record-follow-up';
      readonly method: ContactMethod;
      readonly reached: boolean;
      readonly answers: {
        readonly responded?: boolean;
        readonly resolved?: boolean;
        readonly satisfied?: Satisfaction;
        readonly attitude?: Satisfaction;
      };
      readonly remark?: string;
    }
  | { readonly command: 'reopen-case'; readonly reasonCode: EventData['feedback.CaseReopened']['reasonCode']; readonly explanation: string }
  | { readonly command: 'close-case'; readonly basis: EventData['feedback.CaseClosed']['basis'] };

/** A command and when it is sent. One that the case no longer needs (dispatched by the catalogue, merged on registration) is left out. */
export type PlannedStep = PlannedCommand & { readonly at: Date };

export interface SyntheticCase {
  /** 0, 1, 2… in the order of registration. */
  readonly number: number;
  /** What the case is about, in the tree that came in; a registration does not tell it. */
  readonly category: string;
  readonly at: Date;
  readonly registration: SyntheticRegistration;
  /** In the order of time, all later than `at`. */
  readonly plan: readonly PlannedStep[];
}
