import { ApiProperty } from '@nestjs/swagger';
import { type ReturnRefusalReason, returnRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class RefuseReturnRequest {
  @ApiProperty({ enum: returnRefusalReasons })
  @IsIn(returnRefusalReasons)
  reasonCode!: ReturnRefusalReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
