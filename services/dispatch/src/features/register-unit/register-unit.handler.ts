import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { registerUnit } from '../../domain';
import type { RegisterUnitRequest } from './register-unit.request';

/** 单位登记: a new unit under an existing one. */
@Injectable()
export class RegisterUnitHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `registerUnit` refuses and the errors of CommandRunner. */
  async handle(request: RegisterUnitRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.register-unit',
        context,
        body,
        decide: (organisation, { who }) => registerUnit(organisation, body, who),
      }),
    );
  }
}
