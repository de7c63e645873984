import { ApiProperty } from '@nestjs/swagger';
import { type SupportRefusalReason, supportRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class RefuseSupportRequest {
  @ApiProperty({ enum: supportRefusalReasons })
  @IsIn(supportRefusalReasons)
  reasonCode!: SupportRefusalReason;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 2_000, multiline: true })
  explanation?: string;
}
