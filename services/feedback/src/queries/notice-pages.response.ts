import { ApiProperty } from '@nestjs/swagger';
import type { Bilingual } from '@suqiu/case';

export class WordsResponse implements Bilingual {
  @ApiProperty()
  zh!: string;
  @ApiProperty()
  en!: string;
}
