import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { UrgeHandlingHandler } from './urge-handling.handler';
import { UrgeHandlingRequest } from './urge-handling.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class UrgeHandlingController {
  constructor(private readonly handler: UrgeHandlingHandler) {}

  @Post(':caseNumber/urge-handling')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Urge units to get on / 催办', CaseCommandResponse)
  urgeHandling(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: UrgeHandlingRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
