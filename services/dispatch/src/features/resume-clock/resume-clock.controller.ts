import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ResumeClockHandler } from './resume-clock.handler';
import { ResumeClockRequest } from './resume-clock.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ResumeClockController {
  constructor(private readonly handler: ResumeClockHandler) {}

  @Post(':caseNumber/resume-clock')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Resume the clocks of a case or of one assignment / 恢复计时', CaseCommandResponse)
  resumeClock(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ResumeClockRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
