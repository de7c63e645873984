import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { ClassifyCaseHandler } from './classify-case.handler';
import { ClassifyCaseRequest } from './classify-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class ClassifyCaseController {
  constructor(@Inject(ClassifyCaseHandler) private readonly handler: ClassifyCaseHandler) {}

  @Post(':caseNumber/classify-case')
  @Allow(desk)
  @ApiCommand('Correct category, kind or place / 归类诉求', CaseCommandResponse)
  classify(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: ClassifyCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
