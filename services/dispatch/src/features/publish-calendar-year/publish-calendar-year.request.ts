import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Days, NoticeRequest } from '../../configuration/notice.request';
import type { PublishCalendarYear } from '../../domain';

export class PublishCalendarYearRequest extends NoticeRequest implements Omit<PublishCalendarYear, 'day'> {
  /** China has kept one time without summer time since 1991. */
  @ApiProperty({ minimum: 1992, maximum: 2999, example: 2027 })
  @IsInt()
  @Min(1992)
  @Max(2999)
  year!: number;

  /** Weekdays off. */
  @Days(100)
  holidays!: string[];

  /** Saturdays and Sundays worked (调休上班). */
  @Days(50)
  makeUpWorkdays!: string[];
}
