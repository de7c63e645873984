import { ApiProperty } from '@nestjs/swagger';
import { type SupervisionReason, supervisionReasons, type SupervisionSource, supervisionSources } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { maxShares, maxSupervisedTogether } from '../../domain';

export class OpenSupervisionRequest {
  @ApiProperty({ type: [String], minItems: 1, maxItems: maxShares, description: 'Assignments that shall answer, open or resolved.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxShares)
  @Matches(pathPatterns.uuid, { each: true })
  assignmentIds!: string[];

  @ApiProperty({ enum: supervisionSources })
  @IsIn(supervisionSources)
  source!: SupervisionSource;

  @ApiProperty({ enum: supervisionReasons })
  @IsIn(supervisionReasons)
  reasonCode!: SupervisionReason;

  @ApiProperty({ maxLength: 4000, description: 'What the units shall do and answer. Stored sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  instruction!: string;

  @ApiProperty({ type: [String], required: false, maxItems: maxSupervisedTogether, example: ['SQ-310110-20260930-000123'] })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(maxSupervisedTogether)
  @Matches(pathPatterns.caseNumber, { each: true })
  relatedCases: string[] = [];
}
