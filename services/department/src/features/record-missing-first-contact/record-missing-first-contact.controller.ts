import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, CaseCommandResponse, type CommandContext, PathParam, pathPatterns, ThisCommand } from '@suqiu/nest-kit';
import { ofUnits } from '../of-units';
import { RecordMissingFirstContactHandler } from './record-missing-first-contact.handler';
import { RecordMissingFirstContactRequest } from './record-missing-first-contact.request';

@ApiTags('department')
@Controller('api/department/v1/cases/:caseNumber/assignments/:assignmentId/record-missing-first-contact')
export class RecordMissingFirstContactController {
  constructor(@Inject(RecordMissingFirstContactHandler) private readonly handler: RecordMissingFirstContactHandler) {}

  @Post()
  @Allow(ofUnits)
  @ApiCommand('Record why the requester was not contacted / 未先行联系', CaseCommandResponse)
  recordMissingFirstContact(
    @PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string,
    @PathParam('assignmentId', pathPatterns.uuid) assignmentId: string,
    @Body() request: RecordMissingFirstContactRequest,
    @ThisCommand() context: CommandContext,
  ) {
    return this.handler.handle(caseNumber, { ...request, assignmentId }, context);
  }
}
