import { Injectable } from '@nestjs/common';
import { type RoutingRules, routingRuleSetOn } from '@suqiu/case';
import { ServiceContext } from '@suqiu/nest-kit';
import { atVersion } from '../at-version';
import type { GetRoutingRulesRequest } from './get-routing-rules.request';

/** The rules, straight from their stream: never behind, at any version. */
@Injectable()
export class GetRoutingRulesQuery {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with VERSION_NOT_FOUND for a version that is not there yet. */
  async get({ district, day, version }: GetRoutingRulesRequest): Promise<{ version: number; sets: RoutingRules['published'] }> {
    const rules = await atVersion(this.context.configuration.routingRules, version);
    const sets = rules.published.filter(
      (set) =>
        (district === undefined || set.district === district) &&
        (day === undefined || routingRuleSetOn(rules, set.district, day)?.version === set.version),
    );
    return { version: rules.version, sets };
  }
}
