import { ApiProperty } from '@nestjs/swagger';
import { type UrgingChannel, urgingChannels, type UrgingKind, urgingKinds } from '@suqiu/case';
import { OptionalField, pathPatterns, PlainText } from '@suqiu/nest-kit';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches } from 'class-validator';
import { maxShares } from '../../domain';

export class UrgeHandlingRequest {
  @ApiProperty({ type: [String], minItems: 1, maxItems: maxShares, description: 'Open assignments.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxShares)
  @Matches(pathPatterns.uuid, { each: true })
  assignmentIds!: string[];

  @ApiProperty({ enum: urgingChannels })
  @IsIn(urgingChannels)
  channel!: UrgingChannel;

  @ApiProperty({ enum: urgingKinds })
  @IsIn(urgingKinds)
  kind!: UrgingKind;

  @ApiProperty({ required: false, maxLength: 2000, description: 'Stored sealed.' })
  @OptionalField()
  @PlainText({ max: 2_000, multiline: true })
  message?: string;
}
