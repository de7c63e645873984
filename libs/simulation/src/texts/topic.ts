import type { CaseKind, LegalChannel, RequesterType, RouteOutClass } from '@suqiu/case';

/** One thing somebody calls about. */
export interface Matter {
  readonly kind: CaseKind;
  readonly title: string;
  /** What happens. */
  readonly fact: string;
  readonly wish: string;
  /** What the unit found and did, for its answer. */
  readonly done: string;
}

/**
 * What people call about, in sentences of our own making. `{slots}` are filled per case, the same slot with the same words throughout:
 * see slots.ts. Whoever adds a topic writes it as a citizen would tell it and names nobody real.
 */
export interface Topic {
  /** Code in the tree of the intake policy. */
  readonly category: string;
  readonly asks: RequesterType;
  /** How much of the ordinary: topics with 3 come three times as often as those with 1. */
  readonly share: number;
  readonly matters: readonly Matter[];
  /** What it does to the requester; goes with every matter of the topic. */
  readonly harms: readonly string[];
  /** What the desk does with it instead of dispatching. */
  readonly desk?: { readonly answer: string } | { readonly routeOut: RouteOutClass; readonly channelTold: LegalChannel };
}

/** A matter in one line each: title, fact, wish, done. */
const matter =
  (kind: CaseKind) =>
  (title: string, fact: string, wish: string, done: string): Matter => ({ kind, title, fact, wish, done });

export const complaint = matter('complaint');
export const assistance = matter('assistance');
export const inquiry = matter('inquiry');
export const report = matter('report');
export const suggestion = matter('suggestion');
export const praise = matter('praise');
