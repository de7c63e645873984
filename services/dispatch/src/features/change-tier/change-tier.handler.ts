import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ChangeTier, changeTier } from '../../domain';

/** 变更办理层级: limits follow the tier, counted anew from where their clocks started. */
@Injectable()
export class ChangeTierHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `changeTier` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: ChangeTier, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.change-tier',
      context,
      body: command,
      decide: (state, who) => changeTier(state, command, who),
    });
  }
}
