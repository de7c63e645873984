import { ApiProperty } from '@nestjs/swagger';
import {
  type NoticeChannel,
  noticeChannels,
  type NoticeFailure,
  noticeFailures,
  type NoticeRecipient,
  noticeRecipients,
} from '@suqiu/case';
import { PageResponse } from '@suqiu/nest-kit';
import { WordsResponse } from '../notice-pages.response';

/** A notice that could not be given: whom it was for by kind, never by name. */
export class FailedNoticeResponse {
  @ApiProperty({ format: 'uuid' })
  noticeId!: string;
  @ApiProperty({ description: 'The revision that failed.' })
  revision!: number;
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ description: 'Of the case when the notice was made.' })
  district!: string;
  @ApiProperty({ example: 'case-registered' })
  template!: string;
  @ApiProperty({ enum: noticeChannels })
  channel!: NoticeChannel;
  @ApiProperty({ enum: noticeRecipients })
  recipientKind!: NoticeRecipient;
  @ApiProperty({ type: String, nullable: true })
  unitId!: string | null;
  @ApiProperty({ enum: noticeFailures })
  reasonCode!: NoticeFailure;
  @ApiProperty({ type: WordsResponse })
  reason!: WordsResponse;
  @ApiProperty({ description: 'Attempts of this revision.' })
  attempt!: number;
  @ApiProperty({ format: 'date-time' })
  failedAt!: string;
}

export class FailedNoticesResponse extends PageResponse {
  @ApiProperty({ type: [FailedNoticeResponse] })
  items!: readonly FailedNoticeResponse[];
}
