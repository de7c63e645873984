import { ApiProperty } from '@nestjs/swagger';
import { Day, OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

export class GetClockPoliciesRequest {
  @ApiProperty({ required: false, minimum: 1, description: 'Version of the policies; default: the newest.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  version?: number;

  @ApiProperty({ required: false, format: 'date', description: 'Which are in force on this day; default: today in Asia/Shanghai.' })
  @OptionalField()
  @Day()
  day?: string;
}
