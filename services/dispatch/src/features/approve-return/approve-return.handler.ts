import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type ApproveReturn, approveReturn } from '../../domain';

/** 同意退单: the unit gives the case back; without a lead left the case waits for its units again. */
@Injectable()
export class ApproveReturnHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `approveReturn` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: ApproveReturn, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.approve-return',
      context,
      body: command,
      decide: (state, who) => approveReturn(state, command, who),
    });
  }
}
