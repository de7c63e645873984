import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { casePageController } from '../case-page/case-page.controller';
import { Jobs } from '../jobs/jobs';
import { jobsController } from '../jobs/jobs-controller';
import { operationsController, verifiers } from '../operations/operations.controller';
import { CaseCommands } from './case-commands';
import { ServiceContext } from './service-context';

/** What a service brings itself. */
export interface OwnParts {
  /** Features, queries, projections and reactors. */
  readonly controllers: readonly Type[];
  readonly handlers: readonly Type[];
  readonly providers?: readonly Provider[];
}

/** The Nest module of a service: its own parts, and those all services have alike (case page, jobs, operations). */
export const serviceModule = (module: Type, context: ServiceContext, own: OwnParts): DynamicModule => ({
  module,
  controllers: [
    ...own.controllers,
    casePageController(context.definition),
    jobsController(context.definition.service, verifiers),
    operationsController(context.definition),
  ],
  providers: [
    { provide: ServiceContext, useValue: context },
    { provide: CaseCommands, useValue: new CaseCommands(context) },
    { provide: Jobs, useValue: context.jobs },
    ...(own.providers ?? []),
    ...own.handlers,
  ],
  exports: [...own.handlers],
});
