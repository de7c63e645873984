import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RefuseExtension, refuseExtension } from '../../domain';

/** 驳回延期: the clocks go on as they were. */
@Injectable()
export class RefuseExtensionHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `refuseExtension` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: RefuseExtension, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.refuse-extension',
      context,
      body: command,
      decide: (state, who) => refuseExtension(state, command, who),
    });
  }
}
