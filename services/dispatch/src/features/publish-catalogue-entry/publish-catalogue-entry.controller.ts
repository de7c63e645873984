import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishCatalogueEntryHandler } from './publish-catalogue-entry.handler';
import { PublishCatalogueEntryRequest } from './publish-catalogue-entry.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/catalogue')
export class PublishCatalogueEntryController {
  constructor(private readonly handler: PublishCatalogueEntryHandler) {}

  @Post('publish-catalogue-entry')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish a catalogue entry / 事项目录发布', CommandResponse)
  publishCatalogueEntry(@Body() request: PublishCatalogueEntryRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
