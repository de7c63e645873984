import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, anyRole } from '@suqiu/nest-kit';
import { GetCalendarQuery } from './get-calendar.query';
import { GetCalendarRequest } from './get-calendar.request';
import { CalendarResponse } from './get-calendar.response';

@ApiTags('dispatch')
@ApiBearerAuth()
@Controller('api/dispatch/v1/calendar')
export class GetCalendarController {
  constructor(private readonly query: GetCalendarQuery) {}

  /** Notices are public, and so is what limits are counted by. */
  @Get()
  @Allow(anyRole)
  @ApiOperation({ summary: 'The working-day calendar and the closures of a district / 工作日历' })
  @ApiOkResponse({ type: CalendarResponse })
  get(@Query() request: GetCalendarRequest): Promise<CalendarResponse> {
    return this.query.get(request);
  }
}
