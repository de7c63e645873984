import { ApiProperty } from '@nestjs/swagger';
import { type ExtensionReason, extensionReasons } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { mostDaysAsked } from '../../domain';

export class RequestExtensionRequest {
  @ApiProperty({ minimum: 1, maximum: mostDaysAsked, description: 'Working days.' })
  @IsInt()
  @Min(1)
  @Max(mostDaysAsked)
  days!: number;

  @ApiProperty({ enum: extensionReasons })
  @IsIn(extensionReasons)
  reasonCode!: ExtensionReason;

  @ApiProperty({ maxLength: 2000, description: 'Sealed.' })
  @PlainText({ max: 2000, multiline: true })
  explanation!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
