import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { RefuseReturnHandler } from './refuse-return.handler';
import { RefuseReturnRequest } from './refuse-return.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class RefuseReturnController {
  constructor(private readonly handler: RefuseReturnHandler) {}

  @Post(':caseNumber/assignments/:assignmentId/refuse-return')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Refuse a return / 驳回退单', CaseCommandResponse)
  refuseReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RefuseReturnRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId, ...request }, context);
  }
}
