import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofDesk } from '../of-desk';
import { OptOutOfNoticesHandler } from './opt-out-of-notices.handler';
import { OptOutOfNoticesRequest } from './opt-out-of-notices.request';

@ApiTags('feedback')
@Controller('api/feedback/v1/cases/:caseNumber/opt-out-of-notices')
export class OptOutOfNoticesController {
  constructor(@Inject(OptOutOfNoticesHandler) private readonly handler: OptOutOfNoticesHandler) {}

  @Post()
  @Allow(ofDesk)
  @ApiCommand('The requester wants no notices, or wants them again / 谢绝告知', CaseCommandResponse)
  optOut(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() { channels }: OptOutOfNoticesRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { channels }, context);
  }
}
