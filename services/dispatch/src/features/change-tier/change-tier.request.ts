import { ApiProperty } from '@nestjs/swagger';
import { type Tier, type TierReason, tierReasons, tiers } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class ChangeTierRequest {
  @ApiProperty({ enum: tiers })
  @IsIn(tiers)
  tier!: Tier;

  @ApiProperty({ enum: tierReasons })
  @IsIn(tierReasons)
  reasonCode!: TierReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
