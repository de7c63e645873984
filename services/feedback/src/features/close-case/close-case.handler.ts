import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { assumedFollowUpPolicy, type CloseCase, closeCase } from '../../domain';

/** The last word on a case, until it is reopened. */
@Injectable()
export class CloseCaseHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: CloseCase, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'feedback.close-case',
      context,
      body: command,
      decide: (state, who) => closeCase(state, command, who, assumedFollowUpPolicy),
    });
  }
}
