import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { RequestReturnHandler } from './request-return.handler';
import { RequestReturnRequest } from './request-return.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/request-return')
export class RequestReturnController {
  constructor(@Inject(RequestReturnHandler) private readonly handler: RequestReturnHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Ask to return the assignment / 申请退单', CaseCommandResponse)
  requestReturn(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RequestReturnRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { attachments: [], ...request, assignmentId }, context);
  }
}
