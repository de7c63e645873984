import { ApiProperty } from '@nestjs/swagger';
import { type NoticeChannel, noticeChannels, type NoticeFailure, noticeFailures } from '@suqiu/case';
import { OptionalField, PageRequest } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class ListFailedNoticesRequest extends PageRequest {
  @ApiProperty({ required: false, enum: noticeFailures })
  @OptionalField()
  @IsIn(noticeFailures)
  reasonCode?: NoticeFailure;

  @ApiProperty({ required: false, enum: noticeChannels })
  @OptionalField()
  @IsIn(noticeChannels)
  channel?: NoticeChannel;

  @ApiProperty({ required: false, description: 'Six-digit division code. Default: every district one may see.' })
  @OptionalField()
  @Matches(/^\d{6}$/)
  district?: string;
}
