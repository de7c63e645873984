import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@suqiu/nest-kit';
import { ClockPolicyRequest } from '../../configuration/clock-policy.request';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import type { PublishClockPolicy } from '../../domain';

export class PublishClockPolicyRequest implements Omit<PublishClockPolicy, 'day'> {
  @ApiProperty({ type: ClockPolicyRequest })
  @Nested(() => ClockPolicyRequest)
  policy!: ClockPolicyRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
