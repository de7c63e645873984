import { ApiProperty } from '@nestjs/swagger';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { ExternalRefRequest, longestText, mostExternalRefs } from '../../requests/fields';

export class SupplementCaseRequest {
  @ApiProperty({ required: false, maxLength: longestText })
  @OptionalField()
  @PlainText({ max: longestText, multiline: true })
  text?: string;

  @ApiProperty({ required: false, type: [ExternalRefRequest], maxItems: mostExternalRefs })
  @OptionalField()
  @NestedList(() => ExternalRefRequest, mostExternalRefs)
  externalRefs?: ExternalRefRequest[];

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
