import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor } from '@suqiu/nest-kit';
import { ListFailedNoticesQuery } from './list-failed-notices.query';
import { ListFailedNoticesRequest } from './list-failed-notices.request';
import { FailedNoticesResponse } from './list-failed-notices.response';

@ApiTags('feedback')
@ApiBearerAuth()
@Controller('api/feedback/v1/failed-notices')
export class ListFailedNoticesController {
  constructor(@Inject(ListFailedNoticesQuery) private readonly query: ListFailedNoticesQuery) {}

  @Get()
  @Allow({ operator: 'ownDistrict', followUpOfficer: 'ownDistrict', supervisor: 'ownDistrict', auditor: 'ownDistrict' })
  @ApiOperation({ summary: 'Notices that could not be given, newest first / 未能送出的告知' })
  @ApiOkResponse({ type: FailedNoticesResponse })
  list(@Query() request: ListFailedNoticesRequest, @CurrentActor() actor: Actor): Promise<FailedNoticesResponse> {
    return this.query.list(request, actor);
  }
}
