import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext, ServiceContext } from '@suqiu/nest-kit';
import { type ResolveAssignment, resolveAssignment } from '../../domain';

/** A unit has handled the matter and answered the requester, or is about to when its leader agrees. */
@Injectable()
export class ResolveAssignmentHandler {
  constructor(
    @Inject(CaseCommands) private readonly commands: CaseCommands,
    @Inject(ServiceContext) private readonly context: ServiceContext,
  ) {}

  handle(caseNumber: string, command: ResolveAssignment, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.resolve-assignment',
      context,
      body: command,
      decide: (state, who) => resolveAssignment(state, command, { now: this.context.clock.now().toISOString() }, who),
    });
  }
}
