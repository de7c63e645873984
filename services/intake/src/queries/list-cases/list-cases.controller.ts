import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, type Page, ReadsFrom } from '@suqiu/nest-kit';
import { mayList } from '../../access';
import { casesProjection } from '../../projections/cases.projection';
import { type ListedCase, ListCasesQuery } from './list-cases.query';
import { ListCasesRequest } from './list-cases.request';

@ApiTags('intake')
@Controller('api/intake/v1/cases')
export class ListCasesController {
  constructor(@Inject(ListCasesQuery) private readonly query: ListCasesQuery) {}

  @Get()
  @Allow(mayList)
  @ReadsFrom('intake', casesProjection)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Cases of the desk, page by page / 受理台列表' })
  @ApiOkResponse({ description: 'Set and order stay as they were when the list was opened (asOf).' })
  list(@Query() request: ListCasesRequest, @CurrentActor() actor: Actor): Promise<Page<ListedCase>> {
    return this.query.list(request, actor);
  }
}
