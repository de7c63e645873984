import { ApiProperty } from '@nestjs/swagger';
import { type Channel, channels, type Urgency, urgencies } from '@suqiu/case';
import { OptionalField, PageRequest } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

/**
 * 待派单 toDispatch: waits for its units · 待人工派单 deferred: of these, the ones the catalogue tried and left to a person ·
 * 退单待审 returns, but for those that wait for the unit's own leader · 办结待审 toClose. A view's name and its filter are one thing.
 */
export const queueViews = ['toDispatch', 'deferred', 'returns', 'toClose'] as const;
export type QueueView = (typeof queueViews)[number];

export const queueSorts = ['urgency', 'oldest', 'newest'] as const;

export class ListDispatchQueueRequest extends PageRequest {
  @ApiProperty({ enum: queueViews })
  @IsIn(queueViews)
  view!: QueueView;

  @ApiProperty({ required: false, description: "Six-digit division code; default: all of the reader's reach." })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, description: 'Nine-digit division code.' })
  @OptionalField()
  @Matches(/^\d{9}$/)
  subdistrict?: string;

  @ApiProperty({ required: false, description: 'This category and those below it.', example: 'environment' })
  @OptionalField()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
  category?: string;

  @ApiProperty({ required: false, enum: urgencies })
  @OptionalField()
  @IsIn(urgencies)
  urgency?: Urgency;

  @ApiProperty({ required: false, enum: channels })
  @OptionalField()
  @IsIn(channels)
  channel?: Channel;

  @ApiProperty({ required: false, enum: queueSorts, default: 'urgency', description: 'urgency: the most urgent first, then the oldest.' })
  @OptionalField()
  @IsIn(queueSorts)
  sort: (typeof queueSorts)[number] = 'urgency';
}
