import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { OpenSupervisionHandler } from './open-supervision.handler';
import { OpenSupervisionRequest } from './open-supervision.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class OpenSupervisionController {
  constructor(private readonly handler: OpenSupervisionHandler) {}

  @Post(':caseNumber/open-supervision')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Put units under supervision / 督办', CaseCommandResponse)
  openSupervision(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: OpenSupervisionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
