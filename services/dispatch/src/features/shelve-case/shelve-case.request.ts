import { ApiProperty } from '@nestjs/swagger';
import { type ShelvingKind, shelvingKinds, type ShelvingReason, shelvingReasons } from '@suqiu/case';
import { Day, OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, IsArray, IsIn, Matches } from 'class-validator';
import { maxShelvedTogether } from '../../domain';

export class ShelveCaseRequest {
  @ApiProperty({ enum: shelvingKinds, description: 'shelved 挂账 · parkedCall 存电' })
  @IsIn(shelvingKinds)
  kind!: ShelvingKind;

  @ApiProperty({ enum: shelvingReasons })
  @IsIn(shelvingReasons)
  reasonCode!: ShelvingReason;

  @ApiProperty({ format: 'date', example: '2026-06-01', description: 'A day after today, Asia/Shanghai.' })
  @Day()
  nextReviewOn!: string;

  @ApiProperty({ maxLength: 4000, description: 'Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  explanation!: string;

  @ApiProperty({ type: [String], required: false, maxItems: maxShelvedTogether, example: ['SQ-310110-20260930-000123'] })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(maxShelvedTogether)
  @Matches(pathPatterns.caseNumber, { each: true })
  relatedCases: string[] = [];
}
