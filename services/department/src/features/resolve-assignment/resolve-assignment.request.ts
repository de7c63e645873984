import { ApiProperty } from '@nestjs/swagger';
import { type ContactMethod, contactMethods, type Outcome, outcomes } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class ResolveAssignmentRequest {
  @ApiProperty({ enum: outcomes })
  @IsIn(outcomes)
  outcome!: Outcome;

  @ApiProperty({ maxLength: 4000, description: 'The answer given to the requester. Sealed.' })
  @PlainText({ max: 4000, multiline: true })
  reply!: string;

  @ApiProperty({ enum: contactMethods })
  @IsIn(contactMethods)
  replyMethod!: ContactMethod;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
