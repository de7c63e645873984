import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { RefuseExtensionHandler } from './refuse-extension.handler';
import { RefuseExtensionRequest } from './refuse-extension.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class RefuseExtensionController {
  constructor(private readonly handler: RefuseExtensionHandler) {}

  @Post(':caseNumber/assignments/:assignmentId/refuse-extension')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Refuse an extension / 驳回延期', CaseCommandResponse)
  refuseExtension(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RefuseExtensionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId, ...request }, context);
  }
}
