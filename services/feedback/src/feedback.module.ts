import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { CloseCaseController } from './features/close-case/close-case.controller';
import { CloseCaseHandler } from './features/close-case/close-case.handler';
import { OptOutOfNoticesController } from './features/opt-out-of-notices/opt-out-of-notices.controller';
import { OptOutOfNoticesHandler } from './features/opt-out-of-notices/opt-out-of-notices.handler';
import { RecordFollowUpController } from './features/record-follow-up/record-follow-up.controller';
import { RecordFollowUpHandler } from './features/record-follow-up/record-follow-up.handler';
import { ReopenCaseController } from './features/reopen-case/reopen-case.controller';
import { ReopenCaseHandler } from './features/reopen-case/reopen-case.handler';
import { ResendNoticeController } from './features/resend-notice/resend-notice.controller';
import { ResendNoticeHandler } from './features/resend-notice/resend-notice.handler';
import { noCarriers, type NoticeSettings } from './notices/notice-carrier.port';
import { NoticeTimers } from './notices/notice-timers';
import { CasesProjection } from './projections/cases.projection';
import { ListFailedNoticesController } from './queries/list-failed-notices/list-failed-notices.controller';
import { ListFailedNoticesQuery } from './queries/list-failed-notices/list-failed-notices.query';
import { ListFollowUpsController } from './queries/list-follow-ups/list-follow-ups.controller';
import { ListFollowUpsQuery } from './queries/list-follow-ups/list-follow-ups.query';
import { ListNoticesController } from './queries/list-notices/list-notices.controller';
import { ListNoticesQuery } from './queries/list-notices/list-notices.query';
import { WhenCaseEventRecordedMakeNotices } from './reactors/when-case-event-recorded-make-notices/when-case-event-recorded-make-notices.reactor';

const controllers = [
  RecordFollowUpController,
  ReopenCaseController,
  CloseCaseController,
  OptOutOfNoticesController,
  ResendNoticeController,
  ListFollowUpsController,
  ListNoticesController,
  ListFailedNoticesController,
  CasesProjection,
  WhenCaseEventRecordedMakeNotices,
];

const handlers = [
  RecordFollowUpHandler,
  ReopenCaseHandler,
  CloseCaseHandler,
  OptOutOfNoticesHandler,
  ResendNoticeHandler,
  ListFollowUpsQuery,
  ListNoticesQuery,
  ListFailedNoticesQuery,
];

/** Wiring of feedback 回访, nothing else. */
@Module({})
export class FeedbackModule {
  /** `settings`: what notices can be given by; the same as the definition's. */
  static with(context: ServiceContext, settings: NoticeSettings = noCarriers): DynamicModule {
    const providers = [{ provide: NoticeTimers, useValue: new NoticeTimers(context, settings) }];
    return serviceModule(FeedbackModule, context, { controllers, handlers, providers });
  }
}
