import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PageRequest, pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class ListNoticesRequest extends PageRequest {
  @ApiProperty({ required: false, description: 'One of the units below; default: your unit and all below it.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  unit?: string;
}
