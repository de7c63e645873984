import { ApiProperty } from '@nestjs/swagger';
import { type ContactMethod, contactMethods, type Satisfaction, satisfactions } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn } from 'class-validator';

export class RecordFollowUpRequest {
  @ApiProperty({ enum: contactMethods })
  @IsIn(contactMethods)
  method!: ContactMethod;

  @ApiProperty()
  @IsBoolean()
  reached!: boolean;

  @ApiProperty({ required: false, description: 'Whether the unit had contacted the requester first. Leave out what was not answered.' })
  @OptionalField()
  @IsBoolean()
  responded?: boolean;

  @ApiProperty({ required: false, description: 'Whether the matter is resolved, as the requester sees it.' })
  @OptionalField()
  @IsBoolean()
  resolved?: boolean;

  @ApiProperty({ required: false, enum: satisfactions })
  @OptionalField()
  @IsIn(satisfactions)
  satisfied?: Satisfaction;

  @ApiProperty({ required: false, enum: satisfactions, description: "With the unit's manner." })
  @OptionalField()
  @IsIn(satisfactions)
  attitude?: Satisfaction;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Sealed.' })
  @OptionalField()
  @PlainText({ max: 2000, multiline: true })
  remark?: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
