export { AppError, type ErrorParams, type ValueError } from './errors/app-error';
export {
  type ErrorCode,
  type ErrorEntry,
  type ErrorSection,
  errorCatalogue,
  errorSections,
  isErrorCode,
  retiredCodes,
} from './errors/catalogue';
export { catalogueAsMarkdown } from './errors/catalogue-as-markdown';
export { type Language, languageOf } from './errors/language';
export { type Problem, problemMediaType, problemOf, problemType } from './errors/problem';
export { toAppError } from './errors/to-app-error';

export type { Command, DecisionFacts, Receipt } from './commands/command';
export { CommandAnswer, commandAnswer, CommandResponse } from './commands/command-answer';
export type { CommandContext, CommandIdentity } from './commands/command-context';
export { ApiCommand, IdempotencyKey, IfMatch, ThisCommand } from './commands/command-decorators';
export { commandIdOf, derivedId, eventIdOf } from './commands/command-id';
export { CommandRunner, type CommandRunnerParts } from './commands/command-runner';
export { caseFold, type Fold, historyFold } from './commands/fold';
export { Reservations } from './commands/reservations';
export type { SealingVault, StreamSealer } from './commands/seal-drafts';
export { caseClocks, type CaseClocks } from './configuration/case-clocks';
export { ConfigurationReader, ConfigurationStream } from './configuration/configuration-reader';

export { type Feed, feedOf, FeedRequest, mostListed, type Page, PageRequest, PageResponse } from './reading/page';
export { type Listing, PageSets } from './reading/page-sets';
export { type AppliedVersions, type AppliedVersionsOf, ReadsFrom } from './reading/wait-interceptor';
export { readWaitTokens, waitToken } from './reading/wait-token';

export { type Access, Allow, CurrentActor, CurrentPerson, Public } from './identity/access-decorators';
export {
  accessFault,
  type AccessFault,
  type AccessRule,
  type AccessTarget,
  anyRole,
  assertMayAct,
  personRoles,
  type Scope,
  scopes,
} from './identity/access-rule';
export { accessRules, type EndpointAccess } from './identity/access-rules';
export { DemoIdentities, type DemoOptions, type DemoUser } from './identity/demo-identities';
export { DemoIdentityModule } from './identity/demo-identity.module';
export { actorAs, actorUnder, type Person, type PersonRole } from './identity/person';
export { type TokenIssuer, TokenVerifier } from './identity/token-verifier';

export { Job, type JobKind, type JobState, type JobWork } from './jobs/job';
export { JobRows, type NewJob } from './jobs/job-rows';
export { Jobs, type JobsOptions } from './jobs/jobs';
export { jobsController } from './jobs/jobs-controller';

export { AttachmentRequest, mostAttachments } from './http/attachment.request';
export { createHttpApp, type HttpAppOptions } from './http/create-http-app';
export { Day, Instant, Nested, NestedList, OptionalField, PlainText, type PlainTextOptions } from './http/fields';
export { type OpenApiInfo, setUpOpenApi } from './http/open-api';
export { PathParam, pathPatterns } from './http/path-param';
export { RequestPipe } from './http/request-pipe';

export { describeError } from './observability/describe-error';
export { JsonLogger, type LogOptions } from './observability/json-logger';
export { Metrics, type MetricsOptions } from './observability/metrics';
export { type HealthIndicator, NotReady } from './observability/observability.module';
export { continueTrace, type Trace } from './observability/trace';

export { kitMigrations } from './work/kit-migrations';

export { caseReaders, type PartLevel, partLevel, readableUpTo } from './case-page/case-access';
export { CaseNumbers, type KnownNumbers } from './case-page/case-numbers';
export { type CasePage, casePage, type PartOnPage } from './case-page/case-page';
export { casePageController, OpenPartsRequest, purposes, WantedPartRequest } from './case-page/case-page.controller';
export { type ExplainedClock, type ExplainedClocks } from './case-page/explained-clocks';
export type { Timers } from './timers/timers';
export { CaseReader, type ReadCase } from './case-page/case-reader';
export { type OpenedPart, openParts, type WantedPart } from './case-page/open-parts';
export { operationsController } from './operations/operations.controller';
export { type ReadModelFault, type ReadModelVerdict, verifyReadModel } from './operations/verify-read-model';
export { type CaseCommand, CaseCommandResponse, CaseCommands } from './service/case-commands';
export { migrateService } from './service/migrate-service';
export { ServiceContext, type ServiceParts } from './service/service-context';
export { type ServiceDefinition, type ServiceName, serviceNames, type Who } from './service/service-definition';
export { type OwnParts, serviceModule } from './service/service-module';
