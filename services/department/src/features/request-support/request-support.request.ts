import { ApiProperty } from '@nestjs/swagger';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches } from 'class-validator';
import { maxUnitsAsked } from '../../domain';

export class RequestSupportRequest {
  @ApiProperty({ type: [String], minItems: 1, maxItems: maxUnitsAsked, example: ['310110-ecology'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxUnitsAsked)
  @Matches(pathPatterns.code, { each: true })
  unitIds!: string[];

  @ApiProperty({ maxLength: 4000, description: 'Sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  reason!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
