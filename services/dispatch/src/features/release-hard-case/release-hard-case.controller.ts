import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ReleaseHardCaseHandler } from './release-hard-case.handler';
import { ReleaseHardCaseRequest } from './release-hard-case.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ReleaseHardCaseController {
  constructor(private readonly handler: ReleaseHardCaseHandler) {}

  @Post(':caseNumber/release-hard-case')
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiCommand('Release a hard case / 疑难完成', CaseCommandResponse)
  releaseHardCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ReleaseHardCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
