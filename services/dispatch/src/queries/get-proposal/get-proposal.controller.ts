import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@suqiu/case';
import { Allow, CurrentActor, PathParam, pathPatterns } from '@suqiu/nest-kit';
import { GetProposalQuery } from './get-proposal.query';
import { ProposalResponse } from './get-proposal.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/cases')
export class GetProposalController {
  constructor(private readonly query: GetProposalQuery) {}

  @Get(':caseNumber/proposal')
  @Allow({ dispatcher: 'ownDistrict', operator: 'ownDistrict', supervisor: 'ownDistrict' })
  @ApiOperation({ summary: 'Which units the catalogue proposes, and why / 派单建议' })
  @ApiOkResponse({ type: ProposalResponse })
  get(@PathParam('caseNumber', pathPatterns.caseNumber) caseNumber: string, @CurrentActor() actor: Actor): Promise<ProposalResponse> {
    return this.query.get(caseNumber, actor);
  }
}
