import { ApiProperty } from '@nestjs/swagger';
import { type ClosureRejectionReason, closureRejectionReasons } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';

export class RejectClosureRequest {
  @ApiProperty({ enum: closureRejectionReasons })
  @IsIn(closureRejectionReasons)
  reasonCode!: ClosureRejectionReason;

  @ApiProperty({ type: [String], required: false, maxItems: 64, description: 'Assignments to open again; default: every resolved lead.' })
  @OptionalField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(64)
  @Matches(pathPatterns.uuid, { each: true })
  reopened?: string[];

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
