import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { EndorseExtensionHandler } from './endorse-extension.handler';
import { EndorseExtensionRequest } from './endorse-extension.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/endorse-extension')
export class EndorseExtensionController {
  constructor(@Inject(EndorseExtensionHandler) private readonly handler: EndorseExtensionHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Endorse an extension / 本单位同意延期', CaseCommandResponse)
  endorseExtension(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: EndorseExtensionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
