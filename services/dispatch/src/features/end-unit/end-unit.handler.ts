import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { endUnit } from '../../domain';
import type { EndUnitRequest } from './end-unit.request';

/** 单位撤销: from a day on the unit no longer exists. */
@Injectable()
export class EndUnitHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `endUnit` refuses and the errors of CommandRunner. */
  async handle(request: EndUnitRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.end-unit',
        context,
        body,
        decide: (organisation, { who }) => endUnit(organisation, body, who),
      }),
    );
  }
}
