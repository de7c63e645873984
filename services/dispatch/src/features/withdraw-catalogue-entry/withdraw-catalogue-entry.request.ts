import { ApiProperty } from '@nestjs/swagger';
import { Day, PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { entryIdPattern } from '../../configuration/catalogue-entry.request';
import type { WithdrawCatalogueEntry } from '../../domain';

export class WithdrawCatalogueEntryRequest implements WithdrawCatalogueEntry {
  @ApiProperty({ example: 'environment.noise' })
  @Matches(entryIdPattern)
  entry!: string;

  @ApiProperty({ format: 'date', description: 'First day the entry no longer holds.' })
  @Day()
  endsOn!: string;

  @ApiProperty({ maxLength: 400 })
  @PlainText({ max: 400 })
  source!: string;
}
