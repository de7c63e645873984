import { ApiProperty } from '@nestjs/swagger';
import { type ReviewReason, reviewReasons } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { maxShares } from '../../domain';

export class HoldJointReviewRequest {
  @ApiProperty({ type: [String], minItems: 2, maxItems: 16, description: 'Units that took part.' })
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(16)
  @ArrayUnique()
  @Matches(pathPatterns.code, { each: true })
  participants!: string[];

  @ApiProperty({ example: '310110-ecology', description: '主办' })
  @Matches(pathPatterns.code)
  lead!: string;

  @ApiProperty({ type: [String], maxItems: maxShares - 1, description: '协办' })
  @IsArray()
  @ArrayMaxSize(maxShares - 1)
  @Matches(pathPatterns.code, { each: true })
  support!: string[];

  @ApiProperty({ type: [String], required: false, maxItems: 16, description: '抄送; the district of a leading subdistrict is added.' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(16)
  @Matches(pathPatterns.code, { each: true })
  copyTo: string[] = [];

  @ApiProperty({ enum: reviewReasons })
  @IsIn(reviewReasons)
  reasonCode!: ReviewReason;

  @ApiProperty({ maxLength: 4_000, description: '会商纪要; sealed.' })
  @PlainText({ max: 4_000, multiline: true })
  minutes!: string;
}
