import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { casesProjection } from '../../projections/cases/case-rows';
import { ListTrackedCasesQuery } from './list-tracked-cases.query';
import { ListTrackedCasesRequest } from './list-tracked-cases.request';
import { TrackedCasesResponse } from './list-tracked-cases.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/tracked-cases')
export class ListTrackedCasesController {
  constructor(private readonly query: ListTrackedCasesQuery) {}

  @Get()
  @Allow({ dispatcher: 'ownDistrict', supervisor: 'ownDistrict', auditor: 'ownDistrict' })
  @ReadsFrom('dispatch', casesProjection)
  @ApiOperation({ summary: 'Hard, shelved and escalated cases, by their next review / 疑难、挂账、上报台账' })
  @ApiOkResponse({ type: TrackedCasesResponse })
  list(@Query() request: ListTrackedCasesRequest, @CurrentActor() actor: Actor): Promise<TrackedCasesResponse> {
    return this.query.list(request, actor);
  }
}
