import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { SetUnitHoursHandler } from './set-unit-hours.handler';
import { SetUnitHoursRequest } from './set-unit-hours.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class SetUnitHoursController {
  constructor(private readonly handler: SetUnitHoursHandler) {}

  @Post('set-unit-hours')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Set the working hours of a unit / 办公时间设定', CommandResponse)
  setUnitHours(@Body() request: SetUnitHoursRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
