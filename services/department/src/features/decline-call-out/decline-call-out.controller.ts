import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofDepartments } from '../of-units';
import { DeclineCallOutHandler } from './decline-call-out.handler';
import { DeclineCallOutRequest } from './decline-call-out.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/call-outs/:callOutId/decline-call-out')
export class DeclineCallOutController {
  constructor(@Inject(DeclineCallOutHandler) private readonly handler: DeclineCallOutHandler) {}

  @Post()
  @Allow(ofDepartments)
  @ApiCommand('Decline a call-out / 不报到', CaseCommandResponse)
  declineCallOut(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('callOutId', pathPatterns.uuid) callOutId: string,
    @Body() request: DeclineCallOutRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, callOutId }, context);
  }
}
