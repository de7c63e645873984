import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { ResolveAssignmentHandler } from './resolve-assignment.handler';
import { ResolveAssignmentRequest } from './resolve-assignment.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/resolve-assignment')
export class ResolveAssignmentController {
  constructor(@Inject(ResolveAssignmentHandler) private readonly handler: ResolveAssignmentHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Resolve the assignment / 办结', CaseCommandResponse)
  resolveAssignment(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: ResolveAssignmentRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
