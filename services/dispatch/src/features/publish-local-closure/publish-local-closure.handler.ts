import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { publishLocalClosure } from '../../domain';
import type { PublishLocalClosureRequest } from './publish-local-closure.request';

/** 局部停办发布: days on which the offices of a district stay closed although the country works. */
@Injectable()
export class PublishLocalClosureHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishLocalClosure` refuses and the errors of CommandRunner. */
  async handle(request: PublishLocalClosureRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onLocalCalendar(body.district, {
        operation: 'dispatch.publish-local-closure',
        context,
        body,
        decide: (closures, { who, day }) => publishLocalClosure(closures, { ...body, day }, who),
      }),
    );
  }
}
