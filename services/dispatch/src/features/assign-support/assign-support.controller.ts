import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { AssignSupportHandler } from './assign-support.handler';
import { AssignSupportRequest } from './assign-support.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class AssignSupportController {
  constructor(private readonly handler: AssignSupportHandler) {}

  @Post(':caseNumber/supports/:supportId/assign-support')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Assign support / 同意协办', CaseCommandResponse)
  assignSupport(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('supportId', pathPatterns.uuid) supportId: string,
    @Body() request: AssignSupportRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, supportId }, context);
  }
}
