import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@suqiu/case';

export class WordsResponse implements Bilingual {
  @ApiProperty()
  zh!: string;
  @ApiProperty()
  en!: string;
}

/** What pages of notices have alike. */
export class PageOfNoticesResponse {
  @ApiProperty({ description: 'At most 10,000.' })
  total!: number;
  @ApiProperty({ description: 'There are more than `total`: narrow the filter.' })
  truncated!: boolean;
  @ApiProperty({ description: 'Send it with the next page: set and order stay as they were when the list was opened.' })
  asOf!: string;
  @ApiProperty()
  limit!: number;
  @ApiProperty()
  offset!: number;
}
