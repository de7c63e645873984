import { ApiProperty } from '@nestjs/swagger';
import { OptionalField, PageRequest, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

/** `closed` holds also those that ended with their case. */
export const callOutViews = ['open', 'closed'] as const;
export type CallOutView = (typeof callOutViews)[number];

export class ListCallOutsRequest extends PageRequest {
  @ApiProperty({ enum: callOutViews })
  @IsIn(callOutViews)
  view!: CallOutView;

  @ApiProperty({ required: false, description: 'The subdistrict or township that called.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  callerUnit?: string;

  @ApiProperty({ required: false, description: 'A department that was called.' })
  @OptionalField()
  @Matches(pathPatterns.code)
  calledUnit?: string;

  @ApiProperty({ required: false, description: 'Six-digit code of the district of the case.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;
}
