import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { casesProjection } from '../../projections/cases/case-rows';
import { ListCallOutsQuery } from './list-call-outs.query';
import { ListCallOutsRequest } from './list-call-outs.request';
import { CallOutsResponse } from './list-call-outs.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/call-outs')
export class ListCallOutsController {
  constructor(private readonly query: ListCallOutsQuery) {}

  @Get()
  @Allow({
    subdistrict: 'ownUnit',
    handler: 'ownUnit',
    unitLeader: 'ownUnit',
    dispatcher: 'ownDistrict',
    supervisor: 'ownDistrict',
    auditor: 'ownDistrict',
  })
  @ReadsFrom('dispatch', casesProjection)
  @ApiOperation({ summary: 'Call-outs: who was called, who came when, who has not / 吹哨台账' })
  @ApiOkResponse({ type: CallOutsResponse })
  list(@Query() request: ListCallOutsRequest, @CurrentActor() actor: Actor): Promise<CallOutsResponse> {
    return this.query.list(request, actor);
  }
}
