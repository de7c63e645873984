import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AccessRule, Allow } from '@suqiu/nest-kit';
import { GetRoutingRulesQuery } from './get-routing-rules.query';
import { GetRoutingRulesRequest } from './get-routing-rules.request';
import { RoutingRulesResponse } from './get-routing-rules.response';

/** Who routes, judges routing or configures it: unlike the catalogue, rules may tell how claimants are treated. */
const readers: AccessRule = { operator: 'any', dispatcher: 'any', supervisor: 'any', auditor: 'any', administrator: 'any' };

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/routing-rules')
export class GetRoutingRulesController {
  constructor(private readonly query: GetRoutingRulesQuery) {}

  @Get()
  @Allow(readers)
  @ApiOperation({ summary: 'The rules that stand above the catalogue / 分派规则' })
  @ApiOkResponse({ type: RoutingRulesResponse })
  get(@Query() request: GetRoutingRulesRequest): Promise<RoutingRulesResponse> {
    return this.query.get(request);
  }
}
