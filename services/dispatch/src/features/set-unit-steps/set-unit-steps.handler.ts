import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { setUnitSteps } from '../../domain';
import type { SetUnitStepsRequest } from './set-unit-steps.request';

/** 本单位审核步骤设定: from a day on, for the units below it too. */
@Injectable()
export class SetUnitStepsHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `setUnitSteps` refuses and the errors of CommandRunner. */
  async handle(request: SetUnitStepsRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.set-unit-steps',
        context,
        body,
        decide: (organisation, { who, day }) => setUnitSteps(organisation, { ...body, day }, who),
      }),
    );
  }
}
