import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type CheckIn, checkIn } from '../../domain';

/** A department that was called out arrives, remotely or on site. */
@Injectable()
export class CheckInHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: CheckIn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.check-in',
      context,
      body: command,
      decide: (state, who) => checkIn(state, command, who),
    });
  }
}
