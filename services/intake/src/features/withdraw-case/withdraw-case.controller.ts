import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { WithdrawCaseHandler } from './withdraw-case.handler';
import { WithdrawCaseRequest } from './withdraw-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class WithdrawCaseController {
  constructor(@Inject(WithdrawCaseHandler) private readonly handler: WithdrawCaseHandler) {}

  @Post(':caseNumber/withdraw-case')
  @Allow(desk)
  @ApiCommand('Withdraw a case / 撤回诉求', CaseCommandResponse)
  withdraw(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: WithdrawCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
