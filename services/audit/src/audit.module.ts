import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { StartVerificationController } from './features/start-verification/start-verification.controller';
import { StartVerificationHandler } from './features/start-verification/start-verification.handler';
import { CasesProjection } from './projections/cases.projection';
import { GetConfigurationHistoryController } from './queries/get-configuration-history/get-configuration-history.controller';
import { GetConfigurationHistoryQuery } from './queries/get-configuration-history/get-configuration-history.query';
import { GetHistoryController } from './queries/get-history/get-history.controller';
import { GetHistoryQuery } from './queries/get-history/get-history.query';
import { ListCasesController } from './queries/list-cases/list-cases.controller';
import { ListCasesQuery } from './queries/list-cases/list-cases.query';
import { ReadFeedController } from './queries/read-feed/read-feed.controller';
import { ReadFeedQuery } from './queries/read-feed/read-feed.query';

const controllers = [
  StartVerificationController,
  GetConfigurationHistoryController,
  GetHistoryController,
  ListCasesController,
  ReadFeedController,
  CasesProjection,
];

const handlers = [StartVerificationHandler, GetConfigurationHistoryQuery, GetHistoryQuery, ListCasesQuery, ReadFeedQuery];

/** Wiring of audit 审计, nothing else. */
@Module({})
export class AuditModule {
  static with(context: ServiceContext): DynamicModule {
    return serviceModule(AuditModule, context, { controllers, handlers });
  }
}
