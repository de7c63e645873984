import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@suqiu/nest-kit';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import { RoutingRuleSetRequest } from '../../configuration/routing-rules.request';

export class PublishRoutingRulesRequest {
  @ApiProperty({ type: RoutingRuleSetRequest })
  @Nested(() => RoutingRuleSetRequest)
  set!: RoutingRuleSetRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
