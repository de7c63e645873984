import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofDepartments } from '../of-units';
import { CheckInHandler } from './check-in.handler';
import { CheckInRequest } from './check-in.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/call-outs/:callOutId/check-in')
export class CheckInController {
  constructor(@Inject(CheckInHandler) private readonly handler: CheckInHandler) {}

  @Post()
  @Allow(ofDepartments)
  @ApiCommand('Check in to a call-out / 报到', CaseCommandResponse)
  checkIn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('callOutId', pathPatterns.uuid) callOutId: string,
    @Body() request: CheckInRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, callOutId }, context);
  }
}
