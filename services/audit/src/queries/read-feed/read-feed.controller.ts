import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { type AccessRule, Allow, CurrentActor, type Feed, FeedRequest } from '@suqiu/nest-kit';
import type { StoredFacts } from '../../ledger/stored-facts';
import { ReadFeedQuery } from './read-feed.query';

/** Auditors only: a feed shows who did what in every case. */
const readers: AccessRule = { auditor: 'ownDistrict' };

@ApiTags('audit')
@Controller('api/audit/v1/feed')
export class ReadFeedController {
  constructor(@Inject(ReadFeedQuery) private readonly query: ReadFeedQuery) {}

  @Get()
  @Allow(readers)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'The log from a position on, without sealed parts / 事件流' })
  readFeed(@Query() request: FeedRequest, @CurrentActor() actor: Actor): Promise<Feed<StoredFacts>> {
    return this.query.read(request, actor);
  }
}
