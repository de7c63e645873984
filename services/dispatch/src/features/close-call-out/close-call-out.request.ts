import { ApiProperty } from '@nestjs/swagger';
import { type AbsenceReason, absenceReasons, type CallOutOutcome, callOutOutcomes } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class CloseCallOutRequest {
  @ApiProperty({ enum: callOutOutcomes })
  @IsIn(callOutOutcomes)
  outcome!: CallOutOutcome;

  @ApiProperty({ enum: absenceReasons, required: false, description: 'Needed while a department has neither come nor been released.' })
  @OptionalField()
  @IsIn(absenceReasons)
  absenceReason?: AbsenceReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  summary?: string;
}
