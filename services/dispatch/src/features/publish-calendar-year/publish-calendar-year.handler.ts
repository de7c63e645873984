import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { publishCalendarYear } from '../../domain';
import type { PublishCalendarYearRequest } from './publish-calendar-year.request';

/** 年度节假日安排发布: which weekdays of a year are off and which weekends are worked, by its newest notice. */
@Injectable()
export class PublishCalendarYearHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishCalendarYear` refuses and the errors of CommandRunner. */
  async handle(request: PublishCalendarYearRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onCalendar({
        operation: 'dispatch.publish-calendar-year',
        context,
        body,
        decide: (calendar, { who, day }) => publishCalendarYear(calendar, { ...body, day }, who),
      }),
    );
  }
}
