import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PageRequest, pathPatterns } from '@suqiu/nest-kit';
import { Matches } from 'class-validator';

export class ListSupervisionsRequest extends PageRequest {
  @ApiProperty({ required: false, description: 'A unit that is asked.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  askedUnit?: string;

  @ApiProperty({ required: false, description: 'Six-digit code of the district of the case.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;
}
