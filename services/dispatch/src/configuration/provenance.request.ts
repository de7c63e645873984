import { ApiProperty } from '@nestjs/swagger';
import type { Provenance } from '@suqiu/case';
import { Day, PlainText } from '@suqiu/nest-kit';
import { IsBoolean } from 'class-validator';

/** Where a configured fact comes from and from when it holds. */
export class ProvenanceRequest implements Provenance {
  @ApiProperty({ maxLength: 400, example: '沪编〔2025〕12号' })
  @PlainText({ max: 400 })
  source!: string;

  @ApiProperty({ description: '假定口径: our own reading, not yet confirmed.' })
  @IsBoolean()
  assumed!: boolean;

  @ApiProperty({ format: 'date', description: 'Calendar day in Asia/Shanghai.' })
  @Day()
  effectiveFrom!: string;
}
