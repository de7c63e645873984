import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, caseReaders, CurrentActor, PathParam, pathPatterns } from '@suqiu/nest-kit';
import { GetHistoryQuery, type History } from './get-history.query';

@ApiTags('audit')
@Controller('api/audit/v1/cases/:caseNumber/history')
export class GetHistoryController {
  constructor(@Inject(GetHistoryQuery) private readonly query: GetHistoryQuery) {}

  @Get()
  @Allow(caseReaders)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Every event of a case as a sentence / 经过' })
  getHistory(@PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string, @CurrentActor() actor: Actor): Promise<History> {
    return this.query.history(caseNumber, actor);
  }
}
