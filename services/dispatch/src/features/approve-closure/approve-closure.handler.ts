import { Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import { approveClosure } from '../../domain';

/** 同意办结: every lead has resolved it well; the follow-up window starts. */
@Injectable()
export class ApproveClosureHandler {
  constructor(private readonly commands: CaseCommands) {}

  /** Rejects with what `approveClosure` refuses and the errors of CaseCommands. */
  handle(caseNumber: string, context: CommandContext) {
    return this.commands.run(caseNumber, { operation: 'dispatch.approve-closure', context, body: {}, decide: approveClosure });
  }
}
