import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { AnswerCaseHandler } from './answer-case.handler';
import { AnswerCaseRequest } from './answer-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class AnswerCaseController {
  constructor(@Inject(AnswerCaseHandler) private readonly handler: AnswerCaseHandler) {}

  @Post(':caseNumber/answer-case')
  @Allow(desk)
  @ApiCommand('Answer at the desk / 直接答复', CaseCommandResponse)
  answer(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: AnswerCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
