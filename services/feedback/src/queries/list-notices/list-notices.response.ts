import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '@suqiu/nest-kit';
import { WordsResponse } from '../notice-pages.response';

/** A notice as a unit reads it. */
export class NoticeResponse {
  @ApiProperty({ format: 'uuid' })
  noticeId!: string;
  @ApiProperty()
  caseNumber!: string;
  @ApiProperty({ example: 'case-dispatched' })
  template!: string;
  @ApiProperty({ description: 'The unit that was told.' })
  unitId!: string;
  @ApiProperty({ type: WordsResponse })
  subject!: WordsResponse;
  @ApiProperty({ type: WordsResponse })
  text!: WordsResponse;
  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
}

export class NoticesResponse extends PageResponse {
  @ApiProperty({ type: [NoticeResponse] })
  items!: readonly NoticeResponse[];
}
