import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { PauseClockHandler } from './pause-clock.handler';
import { PauseClockRequest } from './pause-clock.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class PauseClockController {
  constructor(private readonly handler: PauseClockHandler) {}

  @Post(':caseNumber/pause-clock')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Pause the clocks of a case or of one assignment / 暂停计时', CaseCommandResponse)
  pauseClock(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: PauseClockRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
