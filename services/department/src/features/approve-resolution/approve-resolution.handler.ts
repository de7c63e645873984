import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ApproveResolution, approveResolution } from '../../domain';

/** The leader of the unit approves how its assignment is resolved. */
@Injectable()
export class ApproveResolutionHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: ApproveResolution, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.approve-resolution',
      context,
      body: command,
      decide: (state, who) => approveResolution(state, command, who),
    });
  }
}
