import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, anyRole } from '@suqiu/nest-kit';
import { GetCatalogueQuery } from './get-catalogue.query';
import { GetCatalogueRequest } from './get-catalogue.request';
import { CatalogueResponse } from './get-catalogue.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/catalogue')
export class GetCatalogueController {
  constructor(private readonly query: GetCatalogueQuery) {}

  /** Which matters belong to which units is public (国办函〔2025〕66号: the catalogue). */
  @Get()
  @Allow(anyRole)
  @ApiOperation({ summary: 'Which category and place belong to which units / 事项目录' })
  @ApiOkResponse({ type: CatalogueResponse })
  async get(@Query() request: GetCatalogueRequest) {
    return this.query.get(request);
  }
}
