import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { RequestSupportHandler } from './request-support.handler';
import { RequestSupportRequest } from './request-support.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/request-support')
export class RequestSupportController {
  constructor(@Inject(RequestSupportHandler) private readonly handler: RequestSupportHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Ask for the support of other units / 协办申请', CaseCommandResponse)
  requestSupport(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RequestSupportRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
