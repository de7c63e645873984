import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { ofUnits } from '../../features/of-units';
import { casesProjection } from '../../projections/cases.projection';
import { type Inbox, ListInboxQuery } from './list-inbox.query';
import { ListInboxRequest } from './list-inbox.request';

@ApiTags('department')
@Controller('api/department/v1/inbox')
export class ListInboxController {
  constructor(@Inject(ListInboxQuery) private readonly query: ListInboxQuery) {}

  @Get()
  @Allow(ofUnits)
  @ReadsFrom('department', casesProjection)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Assignments of your unit and those below it / 本单位工单' })
  listInbox(@Query() request: ListInboxRequest, @CurrentActor() actor: Actor): Promise<Inbox> {
    return this.query.list(request, actor);
  }
}
