import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { WithdrawCatalogueEntryHandler } from './withdraw-catalogue-entry.handler';
import { WithdrawCatalogueEntryRequest } from './withdraw-catalogue-entry.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/catalogue')
export class WithdrawCatalogueEntryController {
  constructor(private readonly handler: WithdrawCatalogueEntryHandler) {}

  @Post('withdraw-catalogue-entry')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Withdraw a catalogue entry / 事项目录撤下', CommandResponse)
  withdrawCatalogueEntry(@Body() request: WithdrawCatalogueEntryRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
