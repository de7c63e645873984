import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, type CommandContext, Job, ThisCommand } from '@suqiu/nest-kit';
import { RoutingRuleSetRequest } from '../../configuration/routing-rules.request';
import { TryRoutingRulesHandler } from './try-routing-rules.handler';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/routing-rules')
export class TryRoutingRulesController {
  constructor(private readonly handler: TryRoutingRulesHandler) {}

  @Post('try-routing-rules')
  @HttpCode(202)
  @Allow({ administrator: 'ownDistrict' })
  @ApiBearerAuth()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '8 to 128 visible ASCII characters; the same key and draft, the same job.',
  })
  @ApiOperation({ summary: 'Try a draft of routing rules on all stored cases, as a job; nothing changes / 在过去的件上试算分派规则' })
  @ApiAcceptedResponse({ type: Job, description: 'Follow it at /api/dispatch/v1/jobs/{jobId}.' })
  tryRoutingRules(@Body() request: RoutingRuleSetRequest, @ThisCommand() context: CommandContext): Promise<Job> {
    return this.handler.handle(request, context);
  }
}
