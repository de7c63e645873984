import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type SendBackResolution, sendBackResolution } from '../../domain';

/** The leader of the unit sends back how its assignment was to be resolved. */
@Injectable()
export class SendBackResolutionHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: SendBackResolution, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.send-back-resolution',
      context,
      body: command,
      decide: (state, who) => sendBackResolution(state, command, who),
    });
  }
}
