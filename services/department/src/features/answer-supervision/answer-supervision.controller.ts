import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { AnswerSupervisionHandler } from './answer-supervision.handler';
import { AnswerSupervisionRequest } from './answer-supervision.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/answer-supervision')
export class AnswerSupervisionController {
  constructor(@Inject(AnswerSupervisionHandler) private readonly handler: AnswerSupervisionHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Answer a supervision / 督办反馈', CaseCommandResponse)
  answerSupervision(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: AnswerSupervisionRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
