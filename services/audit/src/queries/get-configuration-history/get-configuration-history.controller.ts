import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AccessRule, Allow, PathParam } from '@suqiu/nest-kit';
import { type ConfigurationHistory, GetConfigurationHistoryQuery } from './get-configuration-history.query';
import { configurationPattern, GetConfigurationHistoryRequest } from './get-configuration-history.request';

/** Who audits the configuration, and who makes it. It holds for all districts, so each of them may look. */
const readers: AccessRule = { auditor: 'any', administrator: 'any' };

@ApiTags('audit')
@Controller('api/audit/v1/configuration')
export class GetConfigurationHistoryController {
  constructor(@Inject(GetConfigurationHistoryQuery) private readonly query: GetConfigurationHistoryQuery) {}

  @Get(':configuration/history')
  @Allow(readers)
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Every change of organisation, catalogue, policies or calendar as a sentence / 配置经过' })
  getHistory(
    @PathParam('configuration', configurationPattern) configuration: string,
    @Query() request: GetConfigurationHistoryRequest,
  ): Promise<ConfigurationHistory> {
    return this.query.history(configuration, request);
  }
}
