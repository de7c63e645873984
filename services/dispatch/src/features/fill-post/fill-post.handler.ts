import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { fillPost } from '../../domain';
import type { FillPostRequest } from './fill-post.request';

/** 岗位任职: who holds a post of a unit from a day on, or up to one. */
@Injectable()
export class FillPostHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `fillPost` refuses and the errors of CommandRunner. */
  async handle(request: FillPostRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.fill-post',
        context,
        body,
        decide: (organisation, { who, day }) => fillPost(organisation, { ...body, day }, who),
      }),
    );
  }
}
