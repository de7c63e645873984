import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { setUnitHours } from '../../domain';
import type { SetUnitHoursRequest } from './set-unit-hours.request';

/** 办公时间设定: the week of a unit from a day on, for the units below it too. */
@Injectable()
export class SetUnitHoursHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `setUnitHours` refuses and the errors of CommandRunner. */
  async handle(request: SetUnitHoursRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.set-unit-hours',
        context,
        body,
        decide: (organisation, { who, day }) => setUnitHours(organisation, { ...body, day }, who),
      }),
    );
  }
}
