import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ChangeTierHandler } from './change-tier.handler';
import { ChangeTierRequest } from './change-tier.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ChangeTierController {
  constructor(private readonly handler: ChangeTierHandler) {}

  @Post(':caseNumber/change-tier')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Change how hard the matter is / 变更办理层级', CaseCommandResponse)
  changeTier(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ChangeTierRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
