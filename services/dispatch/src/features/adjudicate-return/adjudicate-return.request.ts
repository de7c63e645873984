import { ApiProperty } from '@nestjs/swagger';
import { type ReturnRefusalReason, returnRefusalReasons } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn } from 'class-validator';

export class AdjudicateReturnRequest {
  @ApiProperty({ description: 'true: the assignment is returned. false: no return of it may be asked for any more.' })
  @IsBoolean()
  upheld!: boolean;

  @ApiProperty({ required: false, enum: returnRefusalReasons, description: 'Why not; only if it is not upheld.' })
  @OptionalField()
  @IsIn(returnRefusalReasons)
  reasonCode?: ReturnRefusalReason;

  @ApiProperty({ required: false, maxLength: 4000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 4_000, multiline: true })
  explanation?: string;
}
