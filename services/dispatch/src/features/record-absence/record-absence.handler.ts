import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { recordAbsence } from '../../domain';
import type { RecordAbsenceRequest } from './record-absence.request';

/** 不在岗记录: from which day a person is away, and when he is back; his work passes on by itself. */
@Injectable()
export class RecordAbsenceHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `recordAbsence` refuses and the errors of CommandRunner. */
  async handle(request: RecordAbsenceRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onOrganisation({
        operation: 'dispatch.record-absence',
        context,
        body,
        decide: (organisation, { who }) => recordAbsence(organisation, body, who),
      }),
    );
  }
}
