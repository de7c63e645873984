import { ApiProperty } from '@nestjs/swagger';
import { type CallOutType, callOutTypes } from '@suqiu/case';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { maxShares } from '../../domain';

export class CallOutDepartmentsRequest {
  @ApiProperty({ enum: callOutTypes, description: '群众诉求 · 重点工作 · 综合执法 · 应急处置' })
  @IsIn(callOutTypes)
  type!: CallOutType;

  @ApiProperty({ type: [String], minItems: 1, maxItems: maxShares, example: ['310110-ecology'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxShares)
  @Matches(pathPatterns.code, { each: true })
  departments!: string[];

  @ApiProperty({ maxLength: 4000, description: 'What they are needed for. Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  request!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments: AttachmentRequest[] = [];
}
