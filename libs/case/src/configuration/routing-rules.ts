import type { LedgerEvent } from '../envelope';
import type { RoutingRule, RoutingRuleSet } from '../events';
import { cityCode } from '../reach';

/** One publication, with its version and its first day (YYYY-MM-DD, Asia/Shanghai). */
export interface PublishedRoutingRules extends RoutingRuleSet {
  readonly version: number;
  readonly effectiveFrom: string;
}

/** @zh 分派规则 — the fold of stream `policy-routing` at one version: all publications, in the order of the log. */
export interface RoutingRules {
  readonly version: number;
  readonly published: readonly PublishedRoutingRules[];
}

export type RoutingRulesEvent = LedgerEvent<'dispatch.RoutingRulesPublished'>;

export const noRoutingRules: RoutingRules = { version: 0, published: [] };

/** Folds further publications; the given rules are not changed. */
export function foldRoutingRules(from: RoutingRules, events: readonly RoutingRulesEvent[]): RoutingRules {
  const last = events[events.length - 1];
  if (!last) return from;
  return { version: last.version, published: [...from.published, ...events.map(published)] };
}

function published({ version, data }: RoutingRulesEvent): PublishedRoutingRules {
  const { district, rules, effectiveFrom } = data;
  return { version, district, rules, effectiveFrom };
}

/** The set of a district that began last by that day, of those of one day the later; undefined where none has begun. */
export const routingRuleSetOn = ({ published: all }: RoutingRules, district: string, day: string): PublishedRoutingRules | undefined =>
  all
    .filter((set) => set.district === district && set.effectiveFrom <= day)
    .reduce<PublishedRoutingRules | undefined>((best, next) => (best && next.effectiveFrom < best.effectiveFrom ? best : next), undefined);

/** The rules for a case of a district, in the order they are asked in: its own, then the city's. */
export const routingRulesFor = (rules: RoutingRules, district: string, day: string): readonly RoutingRule[] =>
  [...new Set([district, cityCode])].flatMap((of) => routingRuleSetOn(rules, of, day)?.rules ?? []);
