import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { publishIntakePolicy } from '../../domain';
import type { PublishIntakePolicyRequest } from './publish-intake-policy.request';

/** 受理口径发布: categories, route-out, urgency and duplicates, as one whole. */
@Injectable()
export class PublishIntakePolicyHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishIntakePolicy` refuses and the errors of CommandRunner. */
  async handle(request: PublishIntakePolicyRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onIntakePolicy({
        operation: 'dispatch.publish-intake-policy',
        context,
        body,
        decide: (policies, { who, day }) => publishIntakePolicy(policies, { ...body, day }, who),
      }),
    );
  }
}
