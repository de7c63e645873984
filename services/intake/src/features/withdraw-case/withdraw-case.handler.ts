import { Inject, Injectable } from '@nestjs/common';
import { CaseCommands, type CommandContext } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { withdrawCase } from '../../domain';
import type { WithdrawCaseRequest } from './withdraw-case.request';

/** 撤回诉求 */
@Injectable()
export class WithdrawCaseHandler {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  handle(caseNumber: string, request: WithdrawCaseRequest, context: CommandContext): Promise<CaseCommandAnswer> {
    return this.commands.run(caseNumber, {
      operation: 'intake.withdraw-case',
      context,
      body: request,
      decide: (state, who) => withdrawCase(state, request, who),
    });
  }
}
