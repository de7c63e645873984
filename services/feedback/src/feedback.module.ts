import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { CloseCaseController } from './features/close-case/close-case.controller';
import { CloseCaseHandler } from './features/close-case/close-case.handler';
import { RecordFollowUpController } from './features/record-follow-up/record-follow-up.controller';
import { RecordFollowUpHandler } from './features/record-follow-up/record-follow-up.handler';
import { ReopenCaseController } from './features/reopen-case/reopen-case.controller';
import { ReopenCaseHandler } from './features/reopen-case/reopen-case.handler';
import { CasesProjection } from './projections/cases.projection';
import { ListFollowUpsController } from './queries/list-follow-ups/list-follow-ups.controller';
import { ListFollowUpsQuery } from './queries/list-follow-ups/list-follow-ups.query';

const controllers = [RecordFollowUpController, ReopenCaseController, CloseCaseController, ListFollowUpsController, CasesProjection];

const handlers = [RecordFollowUpHandler, ReopenCaseHandler, CloseCaseHandler, ListFollowUpsQuery];

/** Wiring of feedback 回访, nothing else. */
@Module({})
export class FeedbackModule {
  static with(context: ServiceContext): DynamicModule {
    return serviceModule(FeedbackModule, context, { controllers, handlers });
  }
}
