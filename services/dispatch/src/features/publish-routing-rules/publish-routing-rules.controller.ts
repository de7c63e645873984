import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishRoutingRulesHandler } from './publish-routing-rules.handler';
import { PublishRoutingRulesRequest } from './publish-routing-rules.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/routing-rules')
export class PublishRoutingRulesController {
  constructor(private readonly handler: PublishRoutingRulesHandler) {}

  @Post('publish-routing-rules')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish the routing rules of a district, in place of those before / 分派规则发布', CommandResponse)
  publishRoutingRules(@Body() request: PublishRoutingRulesRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
