import { Injectable } from '@nestjs/common';
import { type CommandContext, commandIdOf, derivedId, type Job, ServiceContext } from '@suqiu/nest-kit';
import { ruleSetOf } from '../../configuration/routing-rule-set';
import { routingGround } from '../../configuration/routing-ground';
import type { RoutingRuleSetRequest } from '../../configuration/routing-rules.request';
import { checkAdministrator, checkRoutingRules } from '../../domain';
import { tryRoutingRulesKind } from '../../trials/try-routing-rules.job';

/** 试算: a draft that could be published is tried on the cases there are. */
@Injectable()
export class TryRoutingRulesHandler {
  constructor(private readonly context: ServiceContext) {}

  /** Rejects with what publishing the draft would be refused with, and JOB_QUEUE_FULL. */
  async handle(request: RoutingRuleSetRequest, context: CommandContext): Promise<Job> {
    const draft = ruleSetOf(request);
    const { organisation, rules, day } = await routingGround(this.context);
    checkAdministrator({ actor: context.actor, organisation }, draft.district);
    checkRoutingRules(draft, { policies: await this.context.configuration.intakePolicy.current(), organisation, rules, day });
    return this.context.jobs.create({
      jobId: derivedId(commandIdOf('dispatch.try-routing-rules', context), JSON.stringify(draft)),
      kind: tryRoutingRulesKind,
      input: draft,
      createdBy: context.actor.id,
    });
  }
}
