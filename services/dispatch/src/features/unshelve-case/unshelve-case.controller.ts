import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { UnshelveCaseHandler } from './unshelve-case.handler';
import { UnshelveCaseRequest } from './unshelve-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class UnshelveCaseController {
  constructor(private readonly handler: UnshelveCaseHandler) {}

  @Post(':caseNumber/unshelve-case')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Take a shelved case up again / 销账', CaseCommandResponse)
  unshelveCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: UnshelveCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
