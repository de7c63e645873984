import { ApiProperty } from '@nestjs/swagger';
import {
  catalogueStream,
  clockPolicyStream,
  intakePolicyStream,
  localCalendarStream,
  nationalCalendarStream,
  organisationStream,
  routingStream,
} from '@suqiu/case';
import { OptionalField } from '@suqiu/nest-kit';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const streams = [
  organisationStream,
  catalogueStream,
  intakePolicyStream,
  clockPolicyStream,
  routingStream,
  nationalCalendarStream,
  localCalendarStream('\\d{6}'),
];

/** Names of the streams that decisions are configured by. */
export const configurationPattern = new RegExp(`^(${streams.join('|')})$`);

export class GetConfigurationHistoryRequest {
  @ApiProperty({ required: false, minimum: 0, default: 0, description: 'Version of the last event seen; 0 for the beginning.' })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  after: number = 0;

  @ApiProperty({ required: false, minimum: 1, maximum: 1_000, default: 100 })
  @OptionalField()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit: number = 100;
}
