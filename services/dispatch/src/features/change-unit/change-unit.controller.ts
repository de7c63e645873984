import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { ChangeUnitHandler } from './change-unit.handler';
import { ChangeUnitRequest } from './change-unit.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class ChangeUnitController {
  constructor(private readonly handler: ChangeUnitHandler) {}

  @Post('change-unit')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Change a unit / 单位变更', CommandResponse)
  changeUnit(@Body() request: ChangeUnitRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
