import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishClockPolicyHandler } from './publish-clock-policy.handler';
import { PublishClockPolicyRequest } from './publish-clock-policy.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/clock-policies')
export class PublishClockPolicyController {
  constructor(private readonly handler: PublishClockPolicyHandler) {}

  @Post('publish-clock-policy')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish or withdraw a clock policy / 时限口径发布', CommandResponse)
  publishClockPolicy(@Body() request: PublishClockPolicyRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
