import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** Which organisation is asked of, and which of its rows are wanted. */
export class OrganisationPageRequest {
  @ApiProperty({ required: false, description: 'Six-digit division code.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, format: 'date', description: 'As it stands on this day (Asia/Shanghai); default: today.' })
  @OptionalField()
  @Day()
  day?: string;

  @ApiProperty({
    required: false,
    minimum: 1,
    description: 'Version of the organisation; default: the newest. Pages of one version fit together.',
  })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;

  @ApiProperty({ required: false, minimum: 1, maximum: 2_000, default: 200 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000)
  limit: number = 200;

  @ApiProperty({ required: false, minimum: 0, default: 0 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset: number = 0;
}
