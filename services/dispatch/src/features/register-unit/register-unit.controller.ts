import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { RegisterUnitHandler } from './register-unit.handler';
import { RegisterUnitRequest } from './register-unit.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class RegisterUnitController {
  constructor(private readonly handler: RegisterUnitHandler) {}

  @Post('register-unit')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Register a unit / 单位登记', CommandResponse)
  registerUnit(@Body() request: RegisterUnitRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
