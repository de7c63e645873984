import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type EndorseReturn, endorseReturn } from '../../domain';

/** The leader of the unit agrees that its assignment be returned; the dispatch centre judges. */
@Injectable()
export class EndorseReturnHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: EndorseReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.endorse-return',
      context,
      body: command,
      decide: (state, who) => endorseReturn(state, command, who),
    });
  }
}
