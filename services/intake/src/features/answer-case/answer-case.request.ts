import { ApiProperty } from '@nestjs/swagger';
import { AttachmentRequest, mostAttachments, NestedList, OptionalField, PlainText } from '@suqiu/nest-kit';
import { IsIn } from 'class-validator';
import { type AnswerCase, answerBases } from '../../domain';
import { longestText } from '../../requests/fields';

export class AnswerCaseRequest {
  @ApiProperty({ enum: answerBases })
  @IsIn(answerBases)
  basis!: AnswerCase['basis'];

  @ApiProperty({ maxLength: longestText })
  @PlainText({ max: longestText, multiline: true })
  reply!: string;

  @ApiProperty({ required: false, type: [AttachmentRequest], maxItems: mostAttachments })
  @OptionalField()
  @NestedList(() => AttachmentRequest, mostAttachments)
  attachments?: AttachmentRequest[];
}
