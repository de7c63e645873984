import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofFollowUp } from '../of-follow-up';
import { CloseCaseHandler } from './close-case.handler';
import { CloseCaseRequest } from './close-case.request';

@ApiTags('feedback')
@Controller('api/feedback/v1/cases/:caseNumber/close-case')
export class CloseCaseController {
  constructor(@Inject(CloseCaseHandler) private readonly handler: CloseCaseHandler) {}

  @Post()
  @Allow(ofFollowUp)
  @ApiCommand('Close a case / 结案', CaseCommandResponse)
  closeCase(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: CloseCaseRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
