import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { RecordAbsenceHandler } from './record-absence.handler';
import { RecordAbsenceRequest } from './record-absence.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class RecordAbsenceController {
  constructor(private readonly handler: RecordAbsenceHandler) {}

  @Post('record-absence')
  @Allow({ administrator: 'ownDistrict', unitLeader: 'ownUnit' })
  @ApiCommand('Record that somebody is away / 不在岗记录', CommandResponse)
  recordAbsence(@Body() request: RecordAbsenceRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
