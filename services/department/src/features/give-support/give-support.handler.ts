import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type GiveSupport, giveSupport } from '../../domain';

/** A supporting unit says what it contributed. */
@Injectable()
export class GiveSupportHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, command: GiveSupport, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'department.give-support',
      context,
      body: command,
      decide: (state, who) => giveSupport(state, command, who),
    });
  }
}
