import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { DispatchCaseHandler } from './dispatch-case.handler';
import { DispatchCaseRequest } from './dispatch-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class DispatchCaseController {
  constructor(private readonly handler: DispatchCaseHandler) {}

  @Post(':caseNumber/dispatch-case')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Dispatch a case to its units / 派单', CaseCommandResponse)
  dispatchCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: DispatchCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
