import { ApiProperty } from '@nestjs/swagger';
import { type Confidentiality, confidentialities, urgencies, type Urgency } from '@suqiu/case';
import { OptionalField } from '@suqiu/nest-kit';
import { IsBoolean, IsIn } from 'class-validator';

export class MarkCaseRequest {
  @ApiProperty({ required: false, enum: urgencies })
  @OptionalField()
  @IsIn(urgencies)
  urgency?: Urgency;

  @ApiProperty({ required: false, enum: confidentialities })
  @OptionalField()
  @IsIn(confidentialities)
  confidentiality?: Confidentiality;

  @ApiProperty({ required: false, description: '职业索赔' })
  @OptionalField()
  @IsBoolean()
  professionalClaimant?: boolean;
}
