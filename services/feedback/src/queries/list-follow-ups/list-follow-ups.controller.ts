import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, ReadsFrom } from '@suqiu/nest-kit';
import { ofFollowUp } from '../../features/of-follow-up';
import { casesProjection } from '../../projections/cases.projection';
import { type FollowUps, ListFollowUpsQuery } from './list-follow-ups.query';
import { ListFollowUpsRequest } from './list-follow-ups.request';

@ApiTags('feedback')
@Controller('api/feedback/v1/follow-ups')
export class ListFollowUpsController {
  constructor(@Inject(ListFollowUpsQuery) private readonly query: ListFollowUpsQuery) {}

  @Get()
  @Allow(ofFollowUp)
  @ReadsFrom('feedback', casesProjection)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Cases to follow up, to close, or closed / 回访清单' })
  listFollowUps(@Query() request: ListFollowUpsRequest, @CurrentActor() actor: Actor): Promise<FollowUps> {
    return this.query.list(request, actor);
  }
}
