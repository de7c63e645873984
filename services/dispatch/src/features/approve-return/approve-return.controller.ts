import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ApproveReturnHandler } from './approve-return.handler';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ApproveReturnController {
  constructor(private readonly handler: ApproveReturnHandler) {}

  /** Takes no body: there is nothing to say but yes. */
  @Post(':caseNumber/assignments/:assignmentId/approve-return')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Approve a return / 同意退单', CaseCommandResponse)
  approveReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { assignmentId }, context);
  }
}
