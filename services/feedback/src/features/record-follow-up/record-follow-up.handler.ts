import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RecordFollowUp, recordFollowUp } from '../../domain';

/** Somebody asked the requester, or tried to, how it went. */
@Injectable()
export class RecordFollowUpHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: RecordFollowUp, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'feedback.record-follow-up',
      context,
      body: command,
      decide: (state, who) => recordFollowUp(state, command, who),
    });
  }
}
