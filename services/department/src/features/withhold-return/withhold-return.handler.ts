import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type WithholdReturn, withholdReturn } from '../../domain';

/** The leader of the unit does not agree that its assignment be returned; the unit goes on. */
@Injectable()
export class WithholdReturnHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: WithholdReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.withhold-return',
      context,
      body: command,
      decide: (state, who) => withholdReturn(state, command, who),
    });
  }
}
