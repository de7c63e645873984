import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { RequestExtensionHandler } from './request-extension.handler';
import { RequestExtensionRequest } from './request-extension.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/request-extension')
export class RequestExtensionController {
  constructor(@Inject(RequestExtensionHandler) private readonly handler: RequestExtensionHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Ask for more time to resolve / 申请延期', CaseCommandResponse)
  requestExtension(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RequestExtensionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
