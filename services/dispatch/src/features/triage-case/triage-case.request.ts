import { ApiProperty } from '@nestjs/swagger';
import { type SendDownReason, sendDownReasons, type TriageClass, triageClasses } from '@suqiu/case';
import { OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn } from 'class-validator';

export class TriageCaseRequest {
  @ApiProperty({ enum: triageClasses })
  @IsIn(triageClasses)
  class!: TriageClass;

  @ApiProperty({ description: 'A line department leads: its powers are touched.' })
  @IsBoolean()
  leadByDepartment!: boolean;

  @ApiProperty({
    enum: sendDownReasons,
    required: false,
    description: 'Needed where the catalogue gives the matter to a department and it shall not lead.',
  })
  @OptionalField()
  @IsIn(sendDownReasons)
  exceptionReason?: SendDownReason;

  @ApiProperty({ required: false, maxLength: 2_000 })
  @OptionalField()
  @PlainText({ max: 2_000, multiline: true })
  explanation?: string;
}
