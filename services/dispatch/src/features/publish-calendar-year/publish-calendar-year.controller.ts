import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, ApiCommand, type CommandContext, CommandResponse, ThisCommand } from '@suqiu/nest-kit';
import { PublishCalendarYearHandler } from './publish-calendar-year.handler';
import { PublishCalendarYearRequest } from './publish-calendar-year.request';

@ApiTags('dispatch')
@Controller('api/dispatch/v1/calendar')
export class PublishCalendarYearController {
  constructor(private readonly handler: PublishCalendarYearHandler) {}

  @Post('publish-calendar-year')
  @Allow({ administrator: 'ownDistrict' })
  @ApiCommand('Publish a year of the calendar / 年度节假日安排发布', CommandResponse)
  publishCalendarYear(@Body() request: PublishCalendarYearRequest, @ThisCommand() context: CommandContext) {
    return this.handler.handle(request, context);
  }
}
