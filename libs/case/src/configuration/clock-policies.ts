import type { LedgerEvent } from '../envelope';
import type { ClockPolicy } from '../events';

/** One publication of one policy, with where it comes from and its first day (YYYY-MM-DD, Asia/Shanghai). */
export interface PublishedClockPolicy {
  readonly version: number;
  readonly policy: ClockPolicy;
  readonly effectiveFrom: string;
  readonly source: string;
  /** 假定口径: its numbers are our reading, and are shown as such. */
  readonly assumed: boolean;
}

/** @zh 时限口径 — the fold of stream `policy-clock` at one version: all publications, in the order of the log. */
export interface ClockPolicies {
  readonly version: number;
  readonly published: readonly PublishedClockPolicy[];
}

export type ClockPolicyEvent = LedgerEvent<'dispatch.ClockPolicyPublished'>;

export const noClockPolicies: ClockPolicies = { version: 0, published: [] };

/** Folds further publications; the given policies are not changed. */
export function foldClockPolicies(from: ClockPolicies, events: readonly ClockPolicyEvent[]): ClockPolicies {
  const last = events[events.length - 1];
  if (!last) return from;
  return { version: last.version, published: [...from.published, ...events.map(published)] };
}

function published({ version, data }: ClockPolicyEvent): PublishedClockPolicy {
  const { source, assumed, effectiveFrom, ...policy } = data;
  return { version, policy, effectiveFrom, source, assumed };
}

/** Of each policy, by its name, the publication that began last by that day; of those of one day the later. One without clocks is withdrawn. */
export function clockPublicationsOn({ published: all }: ClockPolicies, day: string): ReadonlyMap<string, PublishedClockPolicy> {
  const newest = new Map<string, PublishedClockPolicy>();
  for (const next of all) {
    if (next.effectiveFrom > day) continue;
    const best = newest.get(next.policy.policy);
    if (best === undefined || next.effectiveFrom >= best.effectiveFrom) newest.set(next.policy.policy, next);
  }
  return newest;
}

/** The policies in force on a day, in the order of their names. */
export const clockPoliciesOn = (policies: ClockPolicies, day: string): PublishedClockPolicy[] =>
  [...clockPublicationsOn(policies, day).values()]
    .filter(({ policy }) => policy.clocks.length > 0)
    .sort((a, b) => (a.policy.policy < b.policy.policy ? -1 : 1));
