import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class GetCatalogueRequest {
  @ApiProperty({
    required: false,
    description: 'Entries that may hold for this category: its own and those above it.',
    example: 'environment.noise',
  })
  @OptionalField()
  @Matches(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
  category?: string;

  @ApiProperty({ required: false, format: 'date', description: 'Entries in force on this day (Asia/Shanghai); default: all.' })
  @OptionalField()
  @Day()
  day?: string;

  @ApiProperty({ required: false, minimum: 1, description: 'Version of the catalogue; default: the newest.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;
}
