import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@suqiu/nest-kit';
import { IntakePolicyRequest } from '../../configuration/intake-policy.request';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import type { PublishIntakePolicy } from '../../domain';

export class PublishIntakePolicyRequest implements Omit<PublishIntakePolicy, 'day'> {
  @ApiProperty({ type: IntakePolicyRequest })
  @Nested(() => IntakePolicyRequest)
  policy!: IntakePolicyRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
