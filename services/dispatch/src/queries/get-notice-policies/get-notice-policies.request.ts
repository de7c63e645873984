import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class GetNoticePoliciesRequest {
  @ApiProperty({ required: false, format: 'date', description: 'The one in force on this day (Asia/Shanghai); default: all.' })
  @OptionalField()
  @Day()
  day?: string;

  @ApiProperty({ required: false, minimum: 1, description: 'Version of the stream; default: the newest.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;
}
