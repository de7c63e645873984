import { Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { AcknowledgeAssignmentHandler } from './acknowledge-assignment.handler';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/acknowledge-assignment')
export class AcknowledgeAssignmentController {
  constructor(@Inject(AcknowledgeAssignmentHandler) private readonly handler: AcknowledgeAssignmentHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Acknowledge an assignment / 签收', CaseCommandResponse)
  acknowledgeAssignment(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId }, context);
  }
}
