import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { CallOutDepartmentsHandler } from './call-out-departments.handler';
import { CallOutDepartmentsRequest } from './call-out-departments.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/cases')
export class CallOutDepartmentsController {
  constructor(private readonly handler: CallOutDepartmentsHandler) {}

  @Post(':caseNumber/call-out-departments')
  @Allow({ subdistrict: 'ownUnit' })
  @ApiCommand('Call departments to a case / 吹哨', CaseCommandResponse)
  callOutDepartments(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @Body() request: CallOutDepartmentsRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, request, context);
  }
}
