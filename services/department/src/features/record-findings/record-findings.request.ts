import { ApiProperty } from '@nestjs/swagger';
import { type ClaimFinding, claimFindings, type FactFinding, factFindings } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsBoolean, IsIn } from 'class-validator';

export class RecordFindingsRequest {
  @ApiProperty({ enum: factFindings })
  @IsIn(factFindings)
  fact!: FactFinding;

  @ApiProperty({ maxLength: 4000, description: 'More than the words of the finding itself. Sealed.' })
  @PlainText({ max: 4000, multiline: true })
  factExplanation!: string;

  @ApiProperty({ required: false, enum: claimFindings, description: 'Not for inquiries, suggestions and praise; needed for all others.' })
  @OptionalField()
  @IsIn(claimFindings)
  claim?: ClaimFinding;

  @ApiProperty({ required: false, maxLength: 4000, description: 'May be left out only for lawfulAndReasonable. Sealed.' })
  @OptionalField()
  @PlainText({ max: 4000, multiline: true })
  claimExplanation?: string;

  @ApiProperty({ required: false, description: 'Needed wherever a claim is.' })
  @OptionalField()
  @IsBoolean()
  siteVisited?: boolean;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
