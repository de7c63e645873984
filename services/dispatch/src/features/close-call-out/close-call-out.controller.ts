import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { CloseCallOutHandler } from './close-call-out.handler';
import { CloseCallOutRequest } from './close-call-out.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class CloseCallOutController {
  constructor(private readonly handler: CloseCallOutHandler) {}

  @Post(':caseNumber/call-outs/:callOutId/close-call-out')
  @Allow({ subdistrict: 'ownUnit' })
  @ApiCommand('Close a call-out / 结哨', CaseCommandResponse)
  closeCallOut(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('callOutId', pathPatterns.uuid) callOutId: string,
    @Body() request: CloseCallOutRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, callOutId }, context);
  }
}
