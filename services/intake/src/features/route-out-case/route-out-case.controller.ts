import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import type { CaseCommandAnswer } from '../../requests/case-command-answer';
import { desk } from '../../access';
import { RouteOutCaseHandler } from './route-out-case.handler';
import { RouteOutCaseRequest } from './route-out-case.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class RouteOutCaseController {
  constructor(@Inject(RouteOutCaseHandler) private readonly handler: RouteOutCaseHandler) {}

  @Post(':caseNumber/route-out-case')
  @Allow(desk)
  @ApiCommand('Route out and tell the lawful channel / 不予受理（告知渠道）', CaseCommandResponse)
  routeOut(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: RouteOutCaseRequest,
    @ThisCommand() context: CommandContext,
  ): Promise<CaseCommandAnswer> {
    return this.handler.handle(caseNumber, request, context);
  }
}
