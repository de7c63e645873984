import { ApiProperty } from '@nestjs/swagger';
import { PlainText } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';
import { entryIdPattern } from '../../configuration/catalogue-entry.request';
import type { WithdrawCatalogueEntry } from '../../domain';

export class WithdrawCatalogueEntryRequest implements WithdrawCatalogueEntry {
  @ApiProperty({ example: 'environment.noise' })
  @Matches(entryIdPattern)
  entry!: string;

  @ApiProperty({ format: 'date', description: 'First day the entry no longer holds.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  endsOn!: string;

  @ApiProperty({ maxLength: 400 })
  @PlainText({ max: 400 })
  source!: string;
}
