import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { EnlistHardCaseHandler } from './enlist-hard-case.handler';
import { EnlistHardCaseRequest } from './enlist-hard-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class EnlistHardCaseController {
  constructor(private readonly handler: EnlistHardCaseHandler) {}

  @Post(':caseNumber/enlist-hard-case')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('List a case as hard / 列为疑难', CaseCommandResponse)
  enlistHardCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: EnlistHardCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
