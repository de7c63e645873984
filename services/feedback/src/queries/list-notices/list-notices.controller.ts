import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor } from '@suqiu/nest-kit';
import { ListNoticesQuery } from './list-notices.query';
import { ListNoticesRequest } from './list-notices.request';
import { NoticesResponse } from './list-notices.response';

@ApiTags('feedback')
@ApiBearerAuth()
@Controller('api/feedback/v1/notices')
export class ListNoticesController {
  constructor(@Inject(ListNoticesQuery) private readonly query: ListNoticesQuery) {}

  @Get()
  @Allow({ handler: 'ownUnit', unitLeader: 'ownUnit', subdistrict: 'ownUnit', steward: 'ownUnit' })
  @ApiOperation({ summary: 'What your unit was told, newest first / 站内告知' })
  @ApiOkResponse({ type: NoticesResponse })
  list(@Query() request: ListNoticesRequest, @CurrentActor() actor: Actor): Promise<NoticesResponse> {
    return this.query.list(request, actor);
  }
}
