import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { EndUnitHandler } from './end-unit.handler';
import { EndUnitRequest } from './end-unit.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class EndUnitController {
  constructor(private readonly handler: EndUnitHandler) {}

  @Post('end-unit')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('End a unit / 单位撤销', CommandResponse)
  endUnit(@Body() request: EndUnitRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
