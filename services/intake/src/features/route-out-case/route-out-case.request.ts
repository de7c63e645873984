import { ApiProperty } from '@nestjs/swagger';
import { type LegalChannel, legalChannels, routeOutClasses, type RouteOutClass } from '@suqiu/case';
import { OptionalField, pathPatterns } from '@suqiu/nest-kit';
import { IsIn, Matches } from 'class-validator';

export class RouteOutCaseRequest {
  @ApiProperty({ enum: routeOutClasses })
  @IsIn(routeOutClasses)
  class!: RouteOutClass;

  @ApiProperty({ enum: legalChannels, description: 'The channel the requester was told of.' })
  @IsIn(legalChannels)
  channelTold!: LegalChannel;

  @ApiProperty({ required: false, description: 'For a repeat: number of the earlier case.' })
  @OptionalField()
  @Matches(pathPatterns.caseNumber)
  earlierCaseNumber?: string;
}
