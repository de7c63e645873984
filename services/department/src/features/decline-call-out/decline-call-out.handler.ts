import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type DeclineCallOut, declineCallOut } from '../../domain';

/** A department says why it does not come; the district judges. */
@Injectable()
export class DeclineCallOutHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: DeclineCallOut, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.decline-call-out',
      context,
      body: command,
      decide: (state, who) => declineCallOut(state, command, who),
    });
  }
}
