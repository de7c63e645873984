import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { EndorseReturnHandler } from './endorse-return.handler';
import { EndorseReturnRequest } from './endorse-return.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/endorse-return')
export class EndorseReturnController {
  constructor(@Inject(EndorseReturnHandler) private readonly handler: EndorseReturnHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Endorse a return / 本单位同意退单', CaseCommandResponse)
  endorseReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: EndorseReturnRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
