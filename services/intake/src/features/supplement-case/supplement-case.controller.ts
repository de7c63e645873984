import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { maySupplement } from '../../access';
import { SupplementCaseHandler } from './supplement-case.handler';
import { SupplementCaseRequest } from './supplement-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class SupplementCaseController {
  constructor(@Inject(SupplementCaseHandler) private readonly handler: SupplementCaseHandler) {}

  @Post(':caseNumber/supplement-case')
  @Allow(maySupplement)
  @ApiCommand('Add to a case / 补充诉求', CaseCommandResponse)
  supplement(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: SupplementCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
