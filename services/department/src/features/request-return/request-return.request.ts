import { ApiProperty } from '@nestjs/swagger';
import { type ReturnReason, returnReasons } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';

export class RequestReturnRequest {
  @ApiProperty({ enum: returnReasons })
  @IsIn(returnReasons)
  reasonCode!: ReturnReason;

  @ApiProperty({ maxLength: 2000, description: 'Sealed.' })
  @PlainText({ max: 2000, multiline: true })
  explanation!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
