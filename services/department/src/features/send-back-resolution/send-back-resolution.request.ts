import { ApiProperty } from '@nestjs/swagger';
import { type ClosureRejectionReason, closureRejectionReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class SendBackResolutionRequest {
  @ApiProperty({ enum: closureRejectionReasons })
  @IsIn(closureRejectionReasons)
  reasonCode!: ClosureRejectionReason;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  explanation?: string;
}
