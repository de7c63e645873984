import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, anyRole } from '@suqiu/nest-kit';
import { ListUnitsQuery } from './list-units.query';
import { ListUnitsRequest } from './list-units.request';
import { UnitsResponse } from './list-units.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/units')
export class ListUnitsController {
  constructor(private readonly query: ListUnitsQuery) {}

  /** Which units there are is no secret. */
  @Get()
  @Allow(anyRole)
  @ApiOperation({ summary: 'The organisation, level by level / 组织机构' })
  @ApiOkResponse({ type: UnitsResponse })
  list(@Query() request: ListUnitsRequest): Promise<UnitsResponse> {
    return this.query.list(request);
  }
}
