import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ApproveClosureHandler } from './approve-closure.handler';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class ApproveClosureController {
  constructor(private readonly handler: ApproveClosureHandler) {}

  /** Takes no body: there is nothing to say but yes. */
  @Post(':caseNumber/approve-closure')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Approve the closure / 同意办结', CaseCommandResponse)
  approveClosure(@PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string, @ThisCommand() context: CommandContext) {
    return this.handler.handle(caseNumber, context);
  }
}
