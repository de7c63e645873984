import { ApiProperty } from '@nestjs/swagger';
import { type PauseReason, pauseReasons } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class PauseClockRequest {
  @ApiProperty({ required: false, format: 'uuid', description: 'Absent: the case with all assignments that are open.' })
  @OptionalField()
  @Matches(pathPatterns.uuid)
  assignmentId?: string;

  @ApiProperty({ enum: pauseReasons })
  @IsIn(pauseReasons)
  reasonCode!: PauseReason;

  @ApiProperty({ maxLength: 4000, description: 'Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  explanation!: string;
}
