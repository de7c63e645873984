import { ApiProperty } from '@nestjs/swagger';
import { AppliesToRequest, ClockPolicyLabelRequest, ClockRuleRequest } from '../../configuration/clock-policy.request';
import type { ClockPolicy } from '@suqiu/case';

export class ClockPolicyResponse implements ClockPolicy {
  @ApiProperty({ description: 'Version of the policies that this publication made.' })
  version!: number;
  @ApiProperty({ example: 'city-1515' })
  policy!: string;
  @ApiProperty({ type: ClockPolicyLabelRequest })
  label!: ClockPolicy['label'];
  @ApiProperty({ type: AppliesToRequest })
  appliesTo!: ClockPolicy['appliesTo'];
  @ApiProperty({ type: [ClockRuleRequest], description: 'None: withdrawn.' })
  clocks!: ClockPolicy['clocks'];
  @ApiProperty()
  source!: string;
  @ApiProperty({ description: '假定口径: our own reading, not yet confirmed.' })
  assumed!: boolean;
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
  @ApiProperty({ description: 'Whether clocks that start on the day follow it.' })
  inForce!: boolean;
}

export class ClockPoliciesResponse {
  @ApiProperty({ description: 'Version of the policies that was read; 0 while there are none.' })
  version!: number;
  @ApiProperty({ format: 'date', description: 'Day on which `inForce` is told.' })
  day!: string;
  @ApiProperty({ type: [ClockPolicyResponse], description: 'Every publication, in the order of the ledger.' })
  publications!: readonly ClockPolicyResponse[];
}
