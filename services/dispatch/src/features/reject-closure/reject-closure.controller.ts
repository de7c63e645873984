import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { RejectClosureHandler } from './reject-closure.handler';
import { RejectClosureRequest } from './reject-closure.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class RejectClosureController {
  constructor(private readonly handler: RejectClosureHandler) {}

  @Post(':caseNumber/reject-closure')
  @Allow({ dispatcher: 'ownDistrict' })
  @ApiCommand('Reject a closure / 驳回办结', CaseCommandResponse)
  rejectClosure(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: RejectClosureRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
