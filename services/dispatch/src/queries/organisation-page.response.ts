import { ApiProperty } from '@nestjs/swagger';

/** What every page of the organisation says besides its items. */
export class OrganisationPageResponse {
  @ApiProperty({ description: 'Version of the organisation that was read.' })
  version!: number;
  @ApiProperty({ format: 'date' })
  day!: string;
  @ApiProperty()
  total!: number;
  @ApiProperty()
  limit!: number;
  @ApiProperty()
  offset!: number;
}
