import { ApiProperty } from '@nestjs/swagger';
import type { PublishedRoutingRules, RoutingRules } from '@suqiu/case';
import { RoutingRuleRequest } from '../../configuration/routing-rules.request';

export class PublishedRoutingRulesResponse {
  @ApiProperty({ description: 'Version of the publication.' })
  version!: number;
  @ApiProperty({ example: '310109' })
  district!: string;
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
  @ApiProperty({ type: [RoutingRuleRequest], description: 'In the order they are asked in.' })
  rules!: PublishedRoutingRules['rules'];
}

export class RoutingRulesResponse {
  @ApiProperty({ description: 'Version of the rules that was read; 0: none are published.' })
  version!: number;
  @ApiProperty({ type: [PublishedRoutingRulesResponse] })
  sets!: RoutingRules['published'];
}
