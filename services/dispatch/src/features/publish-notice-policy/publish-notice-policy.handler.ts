import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { publishNoticePolicy } from '../../domain';
import type { PublishNoticePolicyRequest } from './publish-notice-policy.request';

/** 告知口径发布: templates, rules, quiet hours and retries, as one whole. */
@Injectable()
export class PublishNoticePolicyHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishNoticePolicy` refuses and the errors of CommandRunner. */
  async handle(request: PublishNoticePolicyRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onNoticePolicy({
        operation: 'dispatch.publish-notice-policy',
        context,
        body,
        decide: (policies, { who, day }) => publishNoticePolicy(policies, { ...body, day }, who),
      }),
    );
  }
}
