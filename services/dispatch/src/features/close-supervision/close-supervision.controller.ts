import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { CloseSupervisionHandler } from './close-supervision.handler';
import { CloseSupervisionRequest } from './close-supervision.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class CloseSupervisionController {
  constructor(private readonly handler: CloseSupervisionHandler) {}

  @Post(':caseNumber/supervisions/:supervisionId/close-supervision')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Close a supervision / 结束督办', CaseCommandResponse)
  closeSupervision(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('supervisionId', pathPatterns.uuid) supervisionId: string,
    @Body() request: CloseSupervisionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, supervisionId }, context);
  }
}
