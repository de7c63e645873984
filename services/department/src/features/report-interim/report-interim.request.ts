import { ApiProperty } from '@nestjs/swagger';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';

export class ReportInterimRequest {
  @ApiProperty({ maxLength: 4000, description: 'Sealed.' })
  @PlainText({ max: 4000, multiline: true })
  progress!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
