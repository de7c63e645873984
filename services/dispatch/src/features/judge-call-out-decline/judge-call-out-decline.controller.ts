import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { JudgeCallOutDeclineHandler } from './judge-call-out-decline.handler';
import { JudgeCallOutDeclineRequest } from './judge-call-out-decline.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class JudgeCallOutDeclineController {
  constructor(private readonly handler: JudgeCallOutDeclineHandler) {}

  @Post(':caseNumber/call-outs/:callOutId/judge-call-out-decline')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Judge a refusal to come / 裁定不报到', CaseCommandResponse)
  judgeCallOutDecline(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('callOutId', pathPatterns.uuid) callOutId: string,
    @Body() request: JudgeCallOutDeclineRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, callOutId }, context);
  }
}
