import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { SetUnitStepsHandler } from './set-unit-steps.handler';
import { SetUnitStepsRequest } from './set-unit-steps.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class SetUnitStepsController {
  constructor(private readonly handler: SetUnitStepsHandler) {}

  @Post('set-unit-steps')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Set for what the leader of a unit is asked first / 本单位审核步骤设定', CommandResponse)
  setUnitSteps(@Body() request: SetUnitStepsRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
