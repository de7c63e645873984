import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { casesProjection } from '../../projections/cases/case-rows';
import { ListDispatchQueueQuery } from './list-dispatch-queue.query';
import { ListDispatchQueueRequest } from './list-dispatch-queue.request';
import { DispatchQueueResponse } from './list-dispatch-queue.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/queue')
export class ListDispatchQueueController {
  constructor(private readonly query: ListDispatchQueueQuery) {}

  @Get()
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict', auditor: 'ownDistrict' })
  @ReadsFrom('dispatch', casesProjection)
  @ApiOperation({ summary: 'What waits for a dispatcher / 派单台' })
  @ApiOkResponse({ type: DispatchQueueResponse })
  list(@Query() request: ListDispatchQueueRequest, @CurrentActor() actor: Actor): Promise<DispatchQueueResponse> {
    return this.query.list(request, actor);
  }
}
