import { ApiProperty } from '@nestjs/swagger';
import { OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class GetCalendarRequest {
  @ApiProperty({ required: false, minimum: 1, description: 'Version of the calendar of the country; default: the newest.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;

  @ApiProperty({ required: false, description: 'Six-digit division code: with the closures of this district.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, minimum: 1, description: "Version of the district's closures; default: the newest." })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  localVersion?: number;
}
