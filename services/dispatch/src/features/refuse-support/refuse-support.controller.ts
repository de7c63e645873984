import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { RefuseSupportHandler } from './refuse-support.handler';
import { RefuseSupportRequest } from './refuse-support.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class RefuseSupportController {
  constructor(private readonly handler: RefuseSupportHandler) {}

  @Post(':caseNumber/supports/:supportId/refuse-support')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Refuse support / 驳回协办', CaseCommandResponse)
  refuseSupport(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('supportId', pathPatterns.uuid) supportId: string,
    @Body() request: RefuseSupportRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, supportId }, context);
  }
}
