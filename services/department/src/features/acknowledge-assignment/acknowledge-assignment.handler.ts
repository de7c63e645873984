import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type AcknowledgeAssignment, acknowledgeAssignment } from '../../domain';

/** A unit takes note of its assignment. */
@Injectable()
export class AcknowledgeAssignmentHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: AcknowledgeAssignment, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.acknowledge-assignment',
      context,
      body: command,
      decide: (state, who) => acknowledgeAssignment(state, command, who),
    });
  }
}
