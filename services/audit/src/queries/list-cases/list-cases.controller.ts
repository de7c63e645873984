import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, type Page, ReadsFrom } from '@suqiu/nest-kit';
import type { CaseRow } from '../../projections/case.row';
import { casesProjection } from '../../projections/cases.projection';
import { ofAuditors } from '../of-auditors';
import { ListCasesQuery } from './list-cases.query';
import { ListCasesRequest } from './list-cases.request';

@ApiTags('audit')
@Controller('api/audit/v1/cases')
export class ListCasesController {
  constructor(@Inject(ListCasesQuery) private readonly query: ListCasesQuery) {}

  @Get()
  @Allow(ofAuditors)
  @ReadsFrom('audit', casesProjection)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Cases of every district within reach / 诉求查询' })
  listCases(@Query() request: ListCasesRequest, @CurrentActor() actor: Actor): Promise<Page<CaseRow>> {
    return this.query.list(request, actor);
  }
}
