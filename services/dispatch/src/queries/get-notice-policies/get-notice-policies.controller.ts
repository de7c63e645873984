import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, anyRole } from '@suqiu/nest-kit';
import { GetNoticePoliciesQuery } from './get-notice-policies.query';
import { GetNoticePoliciesRequest } from './get-notice-policies.request';
import { NoticePoliciesResponse } from './get-notice-policies.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/notice-policies')
export class GetNoticePoliciesController {
  constructor(private readonly query: GetNoticePoliciesQuery) {}

  /** Who is told what, and how, is no secret. */
  @Get()
  @Allow(anyRole)
  @ApiOperation({ summary: 'Who is told what, in which words and by which channels / 告知口径' })
  @ApiOkResponse({ type: NoticePoliciesResponse })
  get(@Query() request: GetNoticePoliciesRequest) {
    return this.query.get(request);
  }
}
