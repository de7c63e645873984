import { type Catalogue, type Channel, type RoutingRules, routingRulesFor } from '@suqiu/case';
import { inForce } from './catalogue-entry';

/** Whether any entry in force on the day, or any rule for the district, dispatches cases of the channel without a person. */
export const isAutomatic = (
  { catalogue, rules, day }: { readonly catalogue: Catalogue; readonly rules: RoutingRules; readonly day: string },
  { channel, district }: { readonly channel: Channel; readonly district: string },
): boolean =>
  [...catalogue.entries.values()].some((entry) => inForce(entry, day) && entry.automaticFor.includes(channel)) ||
  routingRulesFor(rules, district, day).some(({ then }) => then.automaticFor?.includes(channel));
