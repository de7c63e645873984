import { ApiProperty } from '@nestjs/swagger';
import { type NoContactReason, noContactReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class RecordMissingFirstContactRequest {
  @ApiProperty({ enum: noContactReasons })
  @IsIn(noContactReasons)
  reasonCode!: NoContactReason;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
