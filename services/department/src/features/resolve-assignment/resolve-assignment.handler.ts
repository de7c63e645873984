import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ResolveAssignment, resolveAssignment } from '../../domain';

/** A unit has handled the matter and answered the requester. */
@Injectable()
export class ResolveAssignmentHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: ResolveAssignment, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.resolve-assignment',
      context,
      body: command,
      decide: (state, who) => resolveAssignment(state, command, who),
    });
  }
}
