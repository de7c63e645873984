import { ApiProperty } from '@nestjs/swagger';
import { type DeclineReason, declineReasons } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class DeclineCallOutRequest {
  @ApiProperty({ example: '310110-ecology', description: "The department that was called: one's own unit or one below it." })
  @Matches(pathPatterns.code)
  unitId!: string;

  @ApiProperty({ enum: declineReasons })
  @IsIn(declineReasons)
  reasonCode!: DeclineReason;

  @ApiProperty({ maxLength: 2000, description: 'Sealed.' })
  @PlainText({ max: 2000, multiline: true })
  explanation!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
