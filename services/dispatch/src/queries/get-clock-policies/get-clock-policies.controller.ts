import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, anyRole } from '@suqiu/nest-kit';
import { GetClockPoliciesQuery } from './get-clock-policies.query';
import { GetClockPoliciesRequest } from './get-clock-policies.request';
import { ClockPoliciesResponse } from './get-clock-policies.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/clock-policies')
export class GetClockPoliciesController {
  constructor(private readonly query: GetClockPoliciesQuery) {}

  /** An order shows its limits (接诉即办条例 art. 13), so whoever sees one may see what they follow from. */
  @Get()
  @Allow(anyRole)
  @ApiOperation({ summary: 'Clock policies with all their publications / 时限口径' })
  @ApiOkResponse({ type: ClockPoliciesResponse })
  get(@Query() request: GetClockPoliciesRequest): Promise<ClockPoliciesResponse> {
    return this.query.get(request);
  }
}
