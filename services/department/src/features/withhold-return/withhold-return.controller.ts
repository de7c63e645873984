import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { WithholdReturnHandler } from './withhold-return.handler';
import { WithholdReturnRequest } from './withhold-return.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/withhold-return')
export class WithholdReturnController {
  constructor(@Inject(WithholdReturnHandler) private readonly handler: WithholdReturnHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Withhold a return / 本单位不同意退单', CaseCommandResponse)
  withholdReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: WithholdReturnRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
