import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofFollowUp } from '../of-follow-up';
import { RecordFollowUpHandler } from './record-follow-up.handler';
import { RecordFollowUpRequest } from './record-follow-up.request';

@ApiTags('feedback')
@Controller('api/feedback/v1/cases/:caseNumber/record-follow-up')
export class RecordFollowUpController {
  constructor(@Inject(RecordFollowUpHandler) private readonly handler: RecordFollowUpHandler) {}

  @Post()
  @Allow(ofFollowUp)
  @ApiCommand('Record a follow-up / 回访记录', CaseCommandResponse)
  recordFollowUp(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: RecordFollowUpRequest,
    @ThisCommand() context: CommandContext,
  ) {
    const { method, reached, remark, attachments = [], ...answers } = request;
    return this.handler.handle(caseNumber, { method, reached, answers, attachments, ...(remark !== undefined && { remark }) }, context);
  }
}
