import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@suqiu/nest-kit';
import { NoticePolicyRequest } from '../../configuration/notice-policy.request';
import { ProvenanceRequest } from '../../configuration/provenance.request';
import type { PublishNoticePolicy } from '../../domain';

export class PublishNoticePolicyRequest implements Omit<PublishNoticePolicy, 'day'> {
  @ApiProperty({ type: NoticePolicyRequest })
  @Nested(() => NoticePolicyRequest)
  policy!: NoticePolicyRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
