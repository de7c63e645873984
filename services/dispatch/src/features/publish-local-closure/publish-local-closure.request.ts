import { ApiProperty } from '@nestjs/swagger';
import { Nested, PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { Days, NoticeRequest } from '../../configuration/notice.request';
import { unitIdPattern } from '../../configuration/unit.request';
import type { PublishLocalClosure } from '../../domain';

export class ClosureReasonRequest {
  @ApiProperty({ maxLength: 200, example: '台风' })
  @PlainText({ max: 200 })
  zh!: string;

  @ApiProperty({ maxLength: 200, example: 'Typhoon' })
  @PlainText({ max: 200 })
  en!: string;
}

export class PublishLocalClosureRequest extends NoticeRequest implements Omit<PublishLocalClosure, 'day'> {
  @ApiProperty({ description: 'Six-digit division code: whose calendar it is.' })
  @Matches(/^\d{6}$/)
  district!: string;

  @ApiProperty({ example: 'typhoon-2026-07', description: 'Id within the district; the same id replaces the closure.' })
  @Matches(unitIdPattern)
  closure!: string;

  /** None: the closure is withdrawn. */
  @Days(100)
  days!: string[];

  @ApiProperty({ type: ClosureReasonRequest })
  @Nested(() => ClosureReasonRequest)
  reason!: ClosureReasonRequest;
}
