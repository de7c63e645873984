import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RefuseReturn, refuseReturn } from '../../domain';

/** 驳回退单: the unit goes on; its clocks are as they were. */
@Injectable()
export class RefuseReturnHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `refuseReturn` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: RefuseReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.refuse-return',
      context,
      body: command,
      decide: (state, who) => refuseReturn(state, command, who),
    });
  }
}
