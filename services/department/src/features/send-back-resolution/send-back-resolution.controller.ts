import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { SendBackResolutionHandler } from './send-back-resolution.handler';
import { SendBackResolutionRequest } from './send-back-resolution.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/send-back-resolution')
export class SendBackResolutionController {
  constructor(@Inject(SendBackResolutionHandler) private readonly handler: SendBackResolutionHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Send back what was submitted as resolved / 退回修改', CaseCommandResponse)
  sendBackResolution(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: SendBackResolutionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
