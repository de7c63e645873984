import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RequestReturn, requestReturn } from '../../domain';

/** A unit says that the assignment is not its own; the dispatch centre judges. */
@Injectable()
export class RequestReturnHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: RequestReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.request-return',
      context,
      body: command,
      decide: (state, who) => requestReturn(state, command, who),
    });
  }
}
