import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { ReportInterimHandler } from './report-interim.handler';
import { ReportInterimRequest } from './report-interim.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/report-interim')
export class ReportInterimController {
  constructor(@Inject(ReportInterimHandler) private readonly handler: ReportInterimHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Report progress / 中途汇报', CaseCommandResponse)
  reportInterim(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: ReportInterimRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
