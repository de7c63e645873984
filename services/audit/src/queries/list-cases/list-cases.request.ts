import { ApiProperty } from '@nestjs/swagger';
import { type CaseKind, caseKinds, type CaseStatus, caseStatuses, type Channel, channels, type Urgency, urgencies } from '@suqiu/case';
import { Instant, OptionalField, PageRequest, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class ListCasesRequest extends PageRequest {
  @ApiProperty({ required: false, description: 'Six-digit division code. Default: every district one may see.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, enum: caseStatuses })
  @OptionalField()
  @IsIn(caseStatuses)
  status?: CaseStatus;

  @ApiProperty({ required: false, enum: caseKinds })
  @OptionalField()
  @IsIn(caseKinds)
  kind?: CaseKind;

  @ApiProperty({ required: false, enum: channels })
  @OptionalField()
  @IsIn(channels)
  channel?: Channel;

  @ApiProperty({ required: false, enum: urgencies })
  @OptionalField()
  @IsIn(urgencies)
  urgency?: Urgency;

  @ApiProperty({ required: false, description: 'Code of a category; those below it are not included.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  category?: string;

  @ApiProperty({ required: false, description: 'A unit that holds or held an assignment.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  unit?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Registered at or after.' })
  @OptionalField()
  @Instant()
  registeredFrom?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'Registered before.' })
  @OptionalField()
  @Instant()
  registeredBefore?: string;
}
