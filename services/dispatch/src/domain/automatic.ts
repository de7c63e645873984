import type { Catalogue, Channel, RoutingRules } from '@suqiu/case';
import { inForce } from './catalogue-entry';

/** Whether any entry or rule in force on the day dispatches cases of the channel without a person. */
export const isAutomatic = (
  { catalogue, rules, day }: { readonly catalogue: Catalogue; readonly rules: RoutingRules; readonly day: string },
  channel: Channel,
): boolean =>
  [...catalogue.entries.values()].some((entry) => inForce(entry, day) && entry.automaticFor.includes(channel)) ||
  rules.published.some((set) => set.effectiveFrom <= day && set.rules.some(({ then }) => then.automaticFor?.includes(channel)));
