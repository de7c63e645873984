import { ApiProperty } from '@nestjs/swagger';
import { type EscalationReason, escalationReasons } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class EscalateCaseRequest {
  @ApiProperty({ enum: escalationReasons })
  @IsIn(escalationReasons)
  reasonCode!: EscalationReason;

  @ApiProperty({ maxLength: 4000, description: 'Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  explanation!: string;

  @ApiProperty({ required: false, example: '310110-ecology', description: 'An authority of the level above.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  toUnitId?: string;
}
