import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AccessRule, Allow } from '@suqiu/nest-kit';
import { ListPostsQuery } from './list-posts.query';
import { ListPostsRequest } from './list-posts.request';
import { PostsResponse } from './list-posts.response';

/** Whoever works on cases may know who answers for a unit; accounts of staff are not for requesters and outside assessors. */
const ofStaff: AccessRule = {
  operator: 'any',
  followUpOfficer: 'any',
  dispatcher: 'any',
  handler: 'any',
  unitLeader: 'any',
  subdistrict: 'any',
  steward: 'any',
  supervisor: 'any',
  auditor: 'any',
  administrator: 'any',
};

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/posts')
export class ListPostsController {
  constructor(private readonly query: ListPostsQuery) {}

  @Get()
  @Allow(ofStaff)
  @ApiOperation({ summary: 'Posts, who holds them and who stands in / 岗位与任职' })
  @ApiOkResponse({ type: PostsResponse })
  list(@Query() request: ListPostsRequest): Promise<PostsResponse> {
    return this.query.list(request);
  }
}
