import { ApiProperty } from '@nestjs/swagger';
import { contactMethods } from '@suqiu/case';
import { IsIn, IsInt, Min } from 'class-validator';
import type { GrantExtension } from '../../domain';

const waysOfTelling = [...contactMethods, 'notReachable'] as const;

export class GrantExtensionRequest {
  @ApiProperty({ minimum: 1, description: 'Working days, at most those asked for.' })
  @IsInt()
  @Min(1)
  days!: number;

  @ApiProperty({ enum: waysOfTelling, description: 'How the requester was told that it takes longer, and why.' })
  @IsIn(waysOfTelling)
  requesterTold!: GrantExtension['requesterTold'];
}
