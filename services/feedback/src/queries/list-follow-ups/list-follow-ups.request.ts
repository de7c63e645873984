import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds, type Satisfaction, satisfactions } from '@suqiu/case';
import { OptionalField, PageRequest } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { type FollowUpView, followUpViews } from '../../projections/case.row';

export class ListFollowUpsRequest extends PageRequest {
  @ApiProperty({ enum: followUpViews })
  @IsIn(followUpViews)
  view!: FollowUpView;

  @ApiProperty({ required: false, description: 'Six-digit division code. Default: every district one may see.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, enum: caseKinds })
  @OptionalField()
  @IsIn(caseKinds)
  kind?: CaseKind;

  @ApiProperty({ required: false, enum: satisfactions })
  @OptionalField()
  @IsIn(satisfactions)
  satisfied?: Satisfaction;
}
