import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofFollowUp } from '../of-follow-up';
import { ReopenCaseHandler } from './reopen-case.handler';
import { ReopenCaseRequest } from './reopen-case.request';

@ApiTags('feedback')
@Controller('api/feedback/v1/cases/:caseNumber/reopen-case')
export class ReopenCaseController {
  constructor(@Inject(ReopenCaseHandler) private readonly handler: ReopenCaseHandler) {}

  @Post()
  @Allow(ofFollowUp)
  @ApiCommand('Send a case back to handling / 重新办理', CaseCommandResponse)
  reopenCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ReopenCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
