import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { MarkCaseHandler } from './mark-case.handler';
import { MarkCaseRequest } from './mark-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class MarkCaseController {
  constructor(@Inject(MarkCaseHandler) private readonly handler: MarkCaseHandler) {}

  @Post(':caseNumber/mark-case')
  @Allow(desk)
  @ApiCommand('Mark urgency, secrecy or a professional claimant / 标记诉求', CaseCommandResponse)
  mark(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: MarkCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
