import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { GiveSupportHandler } from './give-support.handler';
import { GiveSupportRequest } from './give-support.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/give-support')
export class GiveSupportController {
  constructor(@Inject(GiveSupportHandler) private readonly handler: GiveSupportHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Say what the unit contributed / 协办反馈', CaseCommandResponse)
  giveSupport(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: GiveSupportRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
