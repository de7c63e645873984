import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { GrantExtensionHandler } from './grant-extension.handler';
import { GrantExtensionRequest } from './grant-extension.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class GrantExtensionController {
  constructor(private readonly handler: GrantExtensionHandler) {}

  @Post(':caseNumber/assignments/:assignmentId/grant-extension')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Grant an extension / 同意延期', CaseCommandResponse)
  grantExtension(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: GrantExtensionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId, ...request }, context);
  }
}
