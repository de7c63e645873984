import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { AdjudicateReturnHandler } from './adjudicate-return.handler';
import { AdjudicateReturnRequest } from './adjudicate-return.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class AdjudicateReturnController {
  constructor(private readonly handler: AdjudicateReturnHandler) {}

  @Post(':caseNumber/assignments/:assignmentId/adjudicate-return')
  @Allow({ supervisor: 'ownDistrict' })
  @ApiCommand('Rule finally on a return / 退单终审', CaseCommandResponse)
  adjudicateReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: AdjudicateReturnRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId, ...request }, context);
  }
}
