import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { MakeFirstContactHandler } from './make-first-contact.handler';
import { MakeFirstContactRequest } from './make-first-contact.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/make-first-contact')
export class MakeFirstContactController {
  constructor(@Inject(MakeFirstContactHandler) private readonly handler: MakeFirstContactHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Record that the requester was contacted first / 先行联系', CaseCommandResponse)
  makeFirstContact(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: MakeFirstContactRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
