import { Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofDesk } from '../of-desk';
import { ResendNoticeHandler } from './resend-notice.handler';

@ApiTags('feedback')
@Controller('api/feedback/v1/cases/:caseNumber/notices/:noticeId/resend-notice')
export class ResendNoticeController {
  constructor(@Inject(ResendNoticeHandler) private readonly handler: ResendNoticeHandler) {}

  @Post()
  @Allow(ofDesk)
  @ApiCommand('Have a failed notice sent again / 重发告知', CaseCommandResponse)
  resend(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('noticeId', pathPatterns.uuid) noticeId: string,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { noticeId }, context);
  }
}
