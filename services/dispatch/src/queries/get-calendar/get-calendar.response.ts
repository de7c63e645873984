import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@suqiu/case';

class NoticeResponse {
  @ApiProperty({ example: '国办发明电〔2025〕7号' })
  notice!: string;
  @ApiProperty({ required: false })
  url?: string;
  @ApiProperty({ format: 'date' })
  publishedOn!: string;
  @ApiProperty()
  source!: string;
  @ApiProperty({ description: '假定口径: our own reading, not yet confirmed.' })
  assumed!: boolean;
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
}

export class CalendarYearResponse extends NoticeResponse {
  @ApiProperty({ description: 'Version of the calendar that this publication made.' })
  version!: number;
  @ApiProperty()
  year!: number;
  @ApiProperty({ type: [String], description: 'Weekdays off.' })
  holidays!: readonly string[];
  @ApiProperty({ type: [String], description: 'Saturdays and Sundays worked (调休上班).' })
  makeUpWorkdays!: readonly string[];
  @ApiProperty({ description: 'Whether a later notice about the year replaced it.' })
  replaced!: boolean;
}

export class LocalClosureResponse extends NoticeResponse {
  @ApiProperty()
  closure!: string;
  @ApiProperty({ type: [String], description: 'None: the closure is withdrawn.' })
  days!: readonly string[];
  @ApiProperty({ type: Object, example: { zh: '台风', en: 'Typhoon' } })
  reason!: Bilingual;
}

export class LocalCalendarResponse {
  @ApiProperty()
  district!: string;
  @ApiProperty({ description: "Version of the district's closures; 0 while it never had any." })
  version!: number;
  @ApiProperty({ type: [LocalClosureResponse] })
  closures!: readonly LocalClosureResponse[];
}

export class CalendarResponse {
  @ApiProperty({ description: 'Version of the calendar of the country that was read.' })
  version!: number;
  @ApiProperty({ type: [CalendarYearResponse], description: 'Every publication, in the order of the ledger.' })
  publications!: readonly CalendarYearResponse[];
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day whose year is not published: deadlines from it on are provisional (暂定). null: no year is published.',
  })
  provisionalFrom!: string | null;
  @ApiProperty({ type: LocalCalendarResponse, required: false, description: 'Of the district that was asked for.' })
  local?: LocalCalendarResponse;
}
