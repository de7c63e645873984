import { ApiProperty } from '@nestjs/swagger';
import { type ReturnRefusalReason, returnRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class WithholdReturnRequest {
  @ApiProperty({ enum: returnRefusalReasons })
  @IsIn(returnRefusalReasons)
  reasonCode!: ReturnRefusalReason;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
