import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { TrackHardCaseHandler } from './track-hard-case.handler';
import { TrackHardCaseRequest } from './track-hard-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class TrackHardCaseController {
  constructor(private readonly handler: TrackHardCaseHandler) {}

  @Post(':caseNumber/track-hard-case')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Record how a hard case stands / 疑难跟踪', CaseCommandResponse)
  trackHardCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: TrackHardCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
