import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { type AccessRule, Allow, CurrentActor, PathParam, pathPatterns } from '@suqiu/nest-kit';
import { GetHistoryQuery, type History } from './get-history.query';

/** Whoever may read a case may read its story; which cases these are is asked of the case itself. */
const readers: AccessRule = {
  operator: 'ownDistrict',
  dispatcher: 'ownDistrict',
  followUpOfficer: 'ownDistrict',
  supervisor: 'ownDistrict',
  auditor: 'ownDistrict',
  handler: 'ownUnit',
  unitLeader: 'ownUnit',
  subdistrict: 'ownUnit',
  steward: 'ownUnit',
};

@ApiTags('audit')
@Controller('api/audit/v1/cases/:caseNumber/history')
export class GetHistoryController {
  constructor(@Inject(GetHistoryQuery) private readonly query: GetHistoryQuery) {}

  @Get()
  @Allow(readers)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Every event of a case as a sentence / 经过' })
  getHistory(@PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string, @CurrentActor() actor: Actor): Promise<History> {
    return this.query.history(caseNumber, actor);
  }
}
