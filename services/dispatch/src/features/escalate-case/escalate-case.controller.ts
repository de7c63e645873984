import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { EscalateCaseHandler } from './escalate-case.handler';
import { EscalateCaseRequest } from './escalate-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class EscalateCaseController {
  constructor(private readonly handler: EscalateCaseHandler) {}

  @Post(':caseNumber/escalate-case')
  @Allow({ subdistrict: 'ownUnit', dispatcher: 'ownDistrict' })
  @ApiCommand('Escalate a case to the level above / 上报', CaseCommandResponse)
  escalateCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: EscalateCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
