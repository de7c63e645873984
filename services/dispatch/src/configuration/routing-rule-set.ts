import { Refusal, type RoutingRuleSet, type UnitChoice } from '@suqiu/case';
import { plain } from './plain';
import type { RoutingRuleSetRequest } from './routing-rules.request';
import type { UnitChoiceRequest } from './catalogue-entry.request';
import { unitChoiceOf } from './unit-choice';

/** The set a request means, as plain data. Refuses ROUTING_RULE_INVALID for a unit that is told in none or several ways. */
export const ruleSetOf = (request: RoutingRuleSetRequest): RoutingRuleSet => {
  const { district, rules } = plain(request);
  return {
    district,
    rules: rules.map(({ rule, when, then: { lead, support, copyTo, ...rest } }) => {
      const chosen = (field: string, choice: UnitChoiceRequest): UnitChoice => {
        const unit = unitChoiceOf(choice);
        if (!unit) throw new Refusal('ROUTING_RULE_INVALID', { rule, field, value: Object.values(choice).join() });
        return unit;
      };
      return {
        rule,
        when,
        then: {
          ...rest,
          lead: chosen('lead', lead),
          support: support.map((choice) => chosen('support', choice)),
          copyTo: copyTo.map((choice) => chosen('copyTo', choice)),
        },
      };
    }),
  };
};
