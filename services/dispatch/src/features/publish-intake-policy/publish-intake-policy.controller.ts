import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishIntakePolicyHandler } from './publish-intake-policy.handler';
import { PublishIntakePolicyRequest } from './publish-intake-policy.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/intake-policy')
export class PublishIntakePolicyController {
  constructor(private readonly handler: PublishIntakePolicyHandler) {}

  @Post('publish-intake-policy')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish the intake policy / 受理口径发布', CommandResponse)
  publishIntakePolicy(@Body() request: PublishIntakePolicyRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
