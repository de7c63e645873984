import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { type RefuseSupport, refuseSupport } from '../../domain';

/** 驳回协办: the lead goes on without the support it asked for. */
@Injectable()
export class RefuseSupportHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `refuseSupport` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, command: RefuseSupport, context: CommandContext) {
    return this.commands.run(caseNumber, {
      operation: 'dispatch.refuse-support',
      context,
      body: command,
      decide: (state, who) => refuseSupport(state, command, who),
    });
  }
}
