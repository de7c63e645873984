import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { MergeCaseHandler } from './merge-case.handler';
import { MergeCaseRequest } from './merge-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class MergeCaseController {
  constructor(@Inject(MergeCaseHandler) private readonly handler: MergeCaseHandler) {}

  @Post(':caseNumber/merge-case')
  @Allow(desk)
  @ApiCommand('Merge into an earlier case / 并案', CaseCommandResponse)
  merge(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: MergeCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
