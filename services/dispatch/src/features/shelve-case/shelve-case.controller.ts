import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ShelveCaseHandler } from './shelve-case.handler';
import { ShelveCaseRequest } from './shelve-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ShelveCaseController {
  constructor(private readonly handler: ShelveCaseHandler) {}

  @Post(':caseNumber/shelve-case')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Shelve a case or park a call / 挂账、存电', CaseCommandResponse)
  shelveCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ShelveCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
