import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { ruleSetOf } from '../../configuration/routing-rule-set';
import { publishRoutingRules } from '../../domain';
import type { PublishRoutingRulesRequest } from './publish-routing-rules.request';

/** 分派规则发布: rules that stand above the catalogue, as one ordered whole. */
@Injectable()
export class PublishRoutingRulesHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishRoutingRules` and `ruleSetOf` refuse and the errors of CommandRunner. */
  async handle(request: PublishRoutingRulesRequest, context: CommandContext) {
    const body = plain(request);
    const set = ruleSetOf(request.set);
    return commandAnswer(
      await this.commands.onRoutingRules({
        operation: 'dispatch.publish-routing-rules',
        context,
        body,
        decide: ({ rules, policies }, { who, day }) => publishRoutingRules(rules, { set, provenance: body.provenance, policies, day }, who),
      }),
    );
  }
}
