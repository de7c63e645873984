import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { NameDeputyHandler } from './name-deputy.handler';
import { NameDeputyRequest } from './name-deputy.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class NameDeputyController {
  constructor(private readonly handler: NameDeputyHandler) {}

  @Post('name-deputy')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Name the deputy of a post / 指定B角', CommandResponse)
  nameDeputy(@Body() request: NameDeputyRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
