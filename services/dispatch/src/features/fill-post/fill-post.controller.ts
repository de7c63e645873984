import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { FillPostHandler } from './fill-post.handler';
import { FillPostRequest } from './fill-post.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/organisation')
export class FillPostController {
  constructor(private readonly handler: FillPostHandler) {}

  @Post('fill-post')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Fill a post / 岗位任职', CommandResponse)
  fillPost(@Body() request: FillPostRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
