import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { RedispatchCaseHandler } from './redispatch-case.handler';
import { RedispatchCaseRequest } from './redispatch-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class RedispatchCaseController {
  constructor(private readonly handler: RedispatchCaseHandler) {}

  @Post(':caseNumber/redispatch-case')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Give a case to other units / 改派', CaseCommandResponse)
  redispatchCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: RedispatchCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
