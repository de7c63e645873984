import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { TriageCaseHandler } from './triage-case.handler';
import { TriageCaseRequest } from './triage-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class TriageCaseController {
  constructor(private readonly handler: TriageCaseHandler) {}

  @Post(':caseNumber/triage-case')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Sort a case, and say whether a line department leads / 甄别', CaseCommandResponse)
  triageCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: TriageCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
