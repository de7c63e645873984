import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { WithholdExtensionHandler } from './withhold-extension.handler';
import { WithholdExtensionRequest } from './withhold-extension.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/withhold-extension')
export class WithholdExtensionController {
  constructor(@Inject(WithholdExtensionHandler) private readonly handler: WithholdExtensionHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Withhold an extension / 本单位不同意延期', CaseCommandResponse)
  withholdExtension(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: WithholdExtensionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
