import type { LedgerEvent } from '../envelope';
import type { IntakePolicy } from '../events';

/** @zh 受理口径 — what is in force on a day: the version of the publication; 0 and no policy where none is in force. */
export interface IntakePolicyInForce {
  readonly version: number;
  readonly policy?: IntakePolicy;
}

/** One publication, with the first day it holds (YYYY-MM-DD, Asia/Shanghai). */
export interface PublishedIntakePolicy {
  readonly version: number;
  readonly policy: IntakePolicy;
  readonly effectiveFrom: string;
}

/** The fold of stream `policy-intake` at one version: all publications, in the order of the log. */
export interface IntakePolicies {
  readonly version: number;
  readonly published: readonly PublishedIntakePolicy[];
}

export type IntakePolicyEvent = LedgerEvent<'dispatch.IntakePolicyPublished'>;

export const noIntakePolicies: IntakePolicies = { version: 0, published: [] };

/** Folds further publications; the given policies are not changed. */
export function foldIntakePolicies(from: IntakePolicies, events: readonly IntakePolicyEvent[]): IntakePolicies {
  const last = events[events.length - 1];
  if (!last) return from;
  return { version: last.version, published: [...from.published, ...events.map(published)] };
}

function published({ version, data }: IntakePolicyEvent): PublishedIntakePolicy {
  const { source: _source, assumed: _assumed, effectiveFrom, ...policy } = data;
  return { version, policy, effectiveFrom };
}

/** The publication that began last by that day; of those of one day the later. Its version is what a decision of that day stores. */
export function intakePolicyOn({ published: all }: IntakePolicies, day: string): IntakePolicyInForce {
  const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= day);
  if (begun.length === 0) return { version: 0 };
  const { version, policy } = begun.reduce((best, next) => (next.effectiveFrom >= best.effectiveFrom ? next : best));
  return { version, policy };
}
