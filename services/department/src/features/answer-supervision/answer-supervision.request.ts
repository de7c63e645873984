import { ApiProperty } from '@nestjs/swagger';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class AnswerSupervisionRequest {
  @ApiProperty({ format: 'uuid' })
  @Matches(pathPatterns.uuid)
  supervisionId!: string;

  @ApiProperty({ maxLength: 4000, description: 'Sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  answer!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
