import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { HandOverAssignmentHandler } from './hand-over-assignment.handler';
import { HandOverAssignmentRequest } from './hand-over-assignment.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/hand-over-assignment')
export class HandOverAssignmentController {
  constructor(@Inject(HandOverAssignmentHandler) private readonly handler: HandOverAssignmentHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Hand an assignment over to somebody of the unit / 移交', CaseCommandResponse)
  handOverAssignment(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() { to }: HandOverAssignmentRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId, to }, context);
  }
}
