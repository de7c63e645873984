import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';
import { type ReopenCase, reopeningReasons } from '../../domain';

export class ReopenCaseRequest {
  @ApiProperty({ enum: reopeningReasons })
  @IsIn(reopeningReasons)
  reasonCode!: ReopenCase['reasonCode'];

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
