import { ApiProperty } from '@nestjs/swagger';
import { NoticePolicyRequest } from '../../configuration/notice-policy.request';
import { ProvenanceRequest } from '../../configuration/provenance.request';

/** A policy as published. */
export class NoticePolicyResponse extends ProvenanceRequest {
  @ApiProperty({ description: 'Version that notices made by it name.' })
  version!: number;
  @ApiProperty({ type: NoticePolicyRequest })
  policy!: NoticePolicyRequest;
}

export class NoticePoliciesResponse {
  @ApiProperty({ description: 'Version of the stream that was read.' })
  version!: number;
  @ApiProperty({ type: [NoticePolicyResponse], description: 'In the order they were published.' })
  policies!: readonly NoticePolicyResponse[];
}
