import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishNoticePolicyHandler } from './publish-notice-policy.handler';
import { PublishNoticePolicyRequest } from './publish-notice-policy.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/notice-policies')
export class PublishNoticePolicyController {
  constructor(private readonly handler: PublishNoticePolicyHandler) {}

  @Post('publish-notice-policy')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish the notice policy / 告知口径发布', CommandResponse)
  publishNoticePolicy(@Body() request: PublishNoticePolicyRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
