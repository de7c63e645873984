import { ApiProperty } from '@nestjs/swagger';
import { CatalogueEntryRequest } from '../../configuration/catalogue-entry.request';

/** An entry as published, with the days it holds on. */
export class CatalogueEntryResponse extends CatalogueEntryRequest {
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
  @ApiProperty({ required: false, format: 'date', description: 'First day it no longer holds.' })
  endsOn?: string;
}

export class CatalogueResponse {
  @ApiProperty({ description: 'Version of the catalogue that was read.' })
  version!: number;
  @ApiProperty({ type: [CatalogueEntryResponse], description: 'Sorted by id.' })
  entries!: readonly CatalogueEntryResponse[];
}
