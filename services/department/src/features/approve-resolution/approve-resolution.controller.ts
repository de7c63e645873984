import { Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofLeaders } from '../of-units';
import { ApproveResolutionHandler } from './approve-resolution.handler';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/approve-resolution')
export class ApproveResolutionController {
  constructor(@Inject(ApproveResolutionHandler) private readonly handler: ApproveResolutionHandler) {}

  @Post()
  @Allow(ofLeaders)
  @ApiCommand('Approve what was submitted as resolved / 批准办结', CaseCommandResponse)
  approveResolution(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId }, context);
  }
}
