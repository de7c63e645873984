import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { RecordFindingsHandler } from './record-findings.handler';
import { RecordFindingsRequest } from './record-findings.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/record-findings')
export class RecordFindingsController {
  constructor(@Inject(RecordFindingsHandler) private readonly handler: RecordFindingsHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Record findings of fact and claim / 事实认定与诉求认定', CaseCommandResponse)
  recordFindings(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RecordFindingsRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
