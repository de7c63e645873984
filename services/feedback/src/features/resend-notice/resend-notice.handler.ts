import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ResendNotice, resendNotice } from '../../domain';

/** A person has a notice that failed sent again. */
@Injectable()
export class ResendNoticeHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: ResendNotice, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'feedback.resend-notice',
      context,
      body: command,
      decide: (state, who) => resendNotice(state, command, who),
    });
  }
}
