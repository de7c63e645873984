import { type DynamicModule, Module } from '@nestjs/common';
import { type ServiceContext, serviceModule } from '@suqiu/nest-kit';
import { AnswerCaseController } from './features/answer-case/answer-case.controller';
import { AnswerCaseHandler } from './features/answer-case/answer-case.handler';
import { ClassifyCaseController } from './features/classify-case/classify-case.controller';
import { ClassifyCaseHandler } from './features/classify-case/classify-case.handler';
import { MarkCaseController } from './features/mark-case/mark-case.controller';
import { MarkCaseHandler } from './features/mark-case/mark-case.handler';
import { MergeCaseController } from './features/merge-case/merge-case.controller';
import { MergeCaseHandler } from './features/merge-case/merge-case.handler';
import { RegisterCaseController } from './features/register-case/register-case.controller';
import { RegisterCaseHandler } from './features/register-case/register-case.handler';
import { RouteOutCaseController } from './features/route-out-case/route-out-case.controller';
import { RouteOutCaseHandler } from './features/route-out-case/route-out-case.handler';
import { SupplementCaseController } from './features/supplement-case/supplement-case.controller';
import { SupplementCaseHandler } from './features/supplement-case/supplement-case.handler';
import { WithdrawCaseController } from './features/withdraw-case/withdraw-case.controller';
import { WithdrawCaseHandler } from './features/withdraw-case/withdraw-case.handler';
import { CasesProjection } from './projections/cases.projection';
import { CheckUsccController } from './queries/check-uscc/check-uscc.controller';
import { FindDuplicatesController } from './queries/find-duplicates/find-duplicates.controller';
import { FindDuplicatesQuery } from './queries/find-duplicates/find-duplicates.query';
import { FindProgressController } from './queries/find-progress/find-progress.controller';
import { FindProgressQuery } from './queries/find-progress/find-progress.query';
import { ListCasesController } from './queries/list-cases/list-cases.controller';
import { ListCasesQuery } from './queries/list-cases/list-cases.query';
import { SearchCategoriesController } from './queries/search-categories/search-categories.controller';
import { SearchPlacesController } from './queries/search-places/search-places.controller';
import { WhenCaseMergedSupplementTarget } from './reactors/when-case-merged-supplement-target/when-case-merged-supplement-target.reactor';

const controllers = [
  RegisterCaseController,
  SupplementCaseController,
  ClassifyCaseController,
  MarkCaseController,
  AnswerCaseController,
  RouteOutCaseController,
  MergeCaseController,
  WithdrawCaseController,
  ListCasesController,
  FindDuplicatesController,
  CheckUsccController,
  SearchCategoriesController,
  SearchPlacesController,
  FindProgressController,
  CasesProjection,
  WhenCaseMergedSupplementTarget,
];

const handlers = [
  RegisterCaseHandler,
  SupplementCaseHandler,
  ClassifyCaseHandler,
  MarkCaseHandler,
  AnswerCaseHandler,
  RouteOutCaseHandler,
  MergeCaseHandler,
  WithdrawCaseHandler,
  ListCasesQuery,
  FindDuplicatesQuery,
  FindProgressQuery,
];

/** Wiring of intake 受理, nothing else. */
@Module({})
export class IntakeModule {
  static with(context: ServiceContext): DynamicModule {
    return serviceModule(IntakeModule, context, { controllers, handlers });
  }
}
