import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class GetRoutingRulesRequest {
  @ApiProperty({ required: false, example: '310109', description: 'The sets of this district alone; default: of all, and of the city.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;

  @ApiProperty({ required: false, format: 'date', description: 'Sets in force on this day (Asia/Shanghai); default: all publications.' })
  @OptionalField()
  @Day()
  day?: string;

  @ApiProperty({ required: false, minimum: 1, description: 'Version of the rules; default: the newest.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;
}
