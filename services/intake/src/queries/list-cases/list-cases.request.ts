import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds, type CaseStatus, caseStatuses, type Channel, channels } from '@suqiu/case';
import { OptionalField, PageRequest } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { categoryPattern } from '../../requests/fields';

/** `registered`: at the desk; `ended`: with an ending, or closed; `all`. */
export const caseViews = ['registered', 'ended', 'all'] as const;
export const caseSorts = ['newest', 'oldest'] as const;

export class ListCasesRequest extends PageRequest {
  @ApiProperty({ required: false, enum: caseViews, default: 'all' })
  @OptionalField()
  @IsIn(caseViews)
  view: (typeof caseViews)[number] = 'all';

  @ApiProperty({ required: false, enum: caseSorts, default: 'newest' })
  @OptionalField()
  @IsIn(caseSorts)
  sort: (typeof caseSorts)[number] = 'newest';

  @ApiProperty({ required: false, example: '310110' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, example: 'urban', description: 'A category, or a family with all of its categories.' })
  @OptionalField()
  @Matches(categoryPattern)
  category?: string;

  @ApiProperty({ required: false, enum: channels })
  @OptionalField()
  @IsIn(channels)
  channel?: Channel;

  @ApiProperty({ required: false, enum: caseKinds })
  @OptionalField()
  @IsIn(caseKinds)
  kind?: CaseKind;

  @ApiProperty({ required: false, enum: caseStatuses })
  @OptionalField()
  @IsIn(caseStatuses)
  status?: CaseStatus;
}
