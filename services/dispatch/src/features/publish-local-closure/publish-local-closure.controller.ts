import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishLocalClosureHandler } from './publish-local-closure.handler';
import { PublishLocalClosureRequest } from './publish-local-closure.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/calendar')
export class PublishLocalClosureController {
  constructor(private readonly handler: PublishLocalClosureHandler) {}

  @Post('publish-local-closure')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish or withdraw a closure of a district / 局部停办发布', CommandResponse)
  publishLocalClosure(@Body() request: PublishLocalClosureRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
