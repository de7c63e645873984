import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ReopenCase, reopenCase } from '../../domain';

/** A case that was thought finished is handled again. */
@Injectable()
export class ReopenCaseHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: ReopenCase, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'feedback.reopen-case',
      context,
      body: command,
      decide: (state, who) => reopenCase(state, command, who),
    });
  }
}
