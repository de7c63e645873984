import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { nameDeputy } from '../../domain';
import type { NameDeputyRequest } from './name-deputy.request';

/** 指定B角: who stands in for the holder of a post from a day on, or up to one. */
@Injectable()
export class NameDeputyHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `nameDeputy` refuses and the errors of CommandRunner. */
  async handle(request: NameDeputyRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.name-deputy',
        context,
        body,
        decide: (organisation, { who, day }) => nameDeputy(organisation, { ...body, day }, who),
      }),
    );
  }
}
