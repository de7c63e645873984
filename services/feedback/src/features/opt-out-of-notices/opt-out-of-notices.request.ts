import { ApiProperty } from '@nestjs/swagger';
import { type NoticeChannel, noticeChannels } from '@suqiu/case';
import { ArrayMaxSize, IsArray, IsIn } from 'class-validator';

export class OptOutOfNoticesRequest {
  @ApiProperty({
    enum: noticeChannels,
    isArray: true,
    maxItems: noticeChannels.length,
    description: 'All channels by which the requester wants no notices; none: notices are wanted again.',
  })
  @IsArray()
  @ArrayMaxSize(noticeChannels.length)
  @IsIn(noticeChannels, { each: true })
  channels!: NoticeChannel[];
}
