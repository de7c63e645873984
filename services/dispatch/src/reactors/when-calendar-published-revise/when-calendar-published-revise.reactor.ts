import { Controller } from '@nestjs/common';
import type { LedgerEvent } from '@suqiu/case';
import { type Reaction, ReactorHandler } from '@suqiu/messaging';
import { ServiceContext } from '@suqiu/nest-kit';
import { reviseDueTimesKind, type ReviseDueTimesInput } from '../../timers/revise-due-times.job';

/** 时限重算: open cases are many, so a published calendar begins a job, under the reaction's own id: one publication, one job. */
@Controller()
export class WhenCalendarPublishedRevise {
  constructor(private readonly context: ServiceContext) {}

  @ReactorHandler({
    reactor: 'dispatch.when-calendar-published-revise',
    on: ['dispatch.CalendarYearPublished', 'dispatch.LocalClosurePublished'],
  })
  async revise({ type, stream, position, actor }: LedgerEvent, { commandId }: Reaction): Promise<void> {
    const national = type === 'dispatch.CalendarYearPublished';
    const input: ReviseDueTimesInput = {
      cause: national ? 'calendarPublished' : 'localClosurePublished',
      ...(!national && { district: stream.slice('calendar-'.length) }),
      position,
    };
    await this.context.jobs.create({ jobId: commandId, kind: reviseDueTimesKind, input, createdBy: actor.id });
  }
}
