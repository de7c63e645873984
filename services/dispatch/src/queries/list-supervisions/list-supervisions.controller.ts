import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { casesProjection } from '../../projections/cases/case-rows';
import { ListSupervisionsQuery } from './list-supervisions.query';
import { ListSupervisionsRequest } from './list-supervisions.request';
import { SupervisionsResponse } from './list-supervisions.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/supervisions')
export class ListSupervisionsController {
  constructor(private readonly query: ListSupervisionsQuery) {}

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
  @ApiOperation({ summary: 'Open supervisions, oldest first: who is asked, who has answered / 督办台账' })
  @ApiOkResponse({ type: SupervisionsResponse })
  list(@Query() request: ListSupervisionsRequest, @CurrentActor() actor: Actor): Promise<SupervisionsResponse> {
    return this.query.list(request, actor);
  }
}
