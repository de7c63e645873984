import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { publishClockPolicy } from '../../domain';
import type { PublishClockPolicyRequest } from './publish-clock-policy.request';

/** 时限口径发布: all clocks of one policy, as one whole; none withdraws it. */
@Injectable()
export class PublishClockPolicyHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishClockPolicy` refuses and the errors of CommandRunner. */
  async handle(request: PublishClockPolicyRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onClockPolicies({
        operation: 'dispatch.publish-clock-policy',
        context,
        body,
        decide: (policies, { who, day }) => publishClockPolicy(policies, { ...body, day }, who),
      }),
    );
  }
}
