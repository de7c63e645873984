import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { changeUnit } from '../../domain';
import type { ChangeUnitRequest } from './change-unit.request';

/** 单位变更: the whole unit as it stands from a day on. */
@Injectable()
export class ChangeUnitHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `changeUnit` refuses and the errors of CommandRunner. */
  async handle(request: ChangeUnitRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.change-unit',
        context,
        body,
        decide: (organisation, { who, day }) => changeUnit(organisation, { ...body, day }, who),
      }),
    );
  }
}
