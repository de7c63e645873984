import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@suqiu/case';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type HandOverAssignment, handOverAssignment } from '../../domain';

/** One person gives an assignment to another of the unit, on purpose. */
@Injectable()
export class HandOverAssignmentHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: HandOverAssignment, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.hand-over-assignment',
      context,
      body: command,
      decide: (state, who, { now }) => handOverAssignment(state, command, shanghaiDay(now), who),
    });
  }
}
