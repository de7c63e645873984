import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@suqiu/nest-kit';
import { CatalogueEntryRequest } from '../../configuration/catalogue-entry.request';
import { ProvenanceRequest } from '../../configuration/provenance.request';

export class PublishCatalogueEntryRequest {
  @ApiProperty({ type: CatalogueEntryRequest })
  @Nested(() => CatalogueEntryRequest)
  entry!: CatalogueEntryRequest;

  @ApiProperty({ type: ProvenanceRequest })
  @Nested(() => ProvenanceRequest)
  provenance!: ProvenanceRequest;
}
