import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentRole, assignmentRoles, type CaseKind, caseKinds, type Urgency, urgencies } from '@suqiu/case';
import { OptionalField, PageRequest, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';
import { type InboxView, inboxViews } from '../../projections/assignment.row';

export class ListInboxRequest extends PageRequest {
  @ApiProperty({ enum: inboxViews })
  @IsIn(inboxViews)
  view!: InboxView;

  @ApiProperty({ required: false, description: "One's own unit or one below it. Default: all of these." })
  @OptionalField()
  @Matches(pathPatterns.code)
  unit?: string;

  @ApiProperty({
    required: false,
    enum: ['true'],
    description: 'Only what the asking person holds today: by hand-over, post, as deputy or as leader.',
  })
  @OptionalField()
  @IsIn(['true'])
  mine?: 'true';

  @ApiProperty({ required: false, enum: assignmentRoles })
  @OptionalField()
  @IsIn(assignmentRoles)
  role?: AssignmentRole;

  @ApiProperty({ required: false, enum: caseKinds })
  @OptionalField()
  @IsIn(caseKinds)
  kind?: CaseKind;

  @ApiProperty({ required: false, enum: urgencies })
  @OptionalField()
  @IsIn(urgencies)
  urgency?: Urgency;

  @ApiProperty({ required: false, description: 'Division code, 9 digits.' })
  @OptionalField()
  @Matches(/^\d{9}$/)
  subdistrict?: string;

  @ApiProperty({ required: false, description: 'Code of a category; those below it are not included.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  category?: string;
}
