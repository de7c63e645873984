import { type DynamicModule, type INestApplication, Module, type NestInterceptor, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandAnswerInterceptor } from '../commands/command-answer';
import { AccessGuard } from '../identity/access-guard';
import { accessRules } from '../identity/access-rules';
import type { TokenVerifier } from '../identity/token-verifier';
import { JsonLogger } from '../observability/json-logger';
import { Metrics } from '../observability/metrics';
import { type HealthIndicator, ObservabilityModule } from '../observability/observability.module';
import { recordRequests } from '../observability/request-log';
import { type AppliedVersionsOf, WaitInterceptor } from '../reading/wait-interceptor';
import { httpServer, type ServerLimits } from './http-server';
import { type OpenApiInfo, setUpOpenApi } from './open-api';
import { ProblemFilter } from './problem-filter';
import { RequestPipe } from './request-pipe';
import { RouteTable } from './route-table';
import { ProblemSender } from './send-problem';

export interface HttpAppOptions {
  readonly tokens: TokenVerifier;
  /** What read models have applied, for wait tokens. */
  readonly applied: AppliedVersionsOf;
  readonly docs: OpenApiInfo;
  readonly logger?: JsonLogger;
  readonly metrics?: Metrics;
  readonly indicators?: readonly HealthIndicator[];
  readonly limits?: ServerLimits;
}

@Module({})
class HttpRoot {}

/**
 * An application over HTTP, initialised and not yet listening: validation, identity, problems, documentation, health, metrics and logs are the
 * same for every service, alone or several in one process. Throws when an endpoint declares no access rule.
 */
export async function createHttpApp(module: Type | DynamicModule, options: HttpAppOptions): Promise<NestFastifyApplication> {
  const { tokens, applied, docs, logger = new JsonLogger(), metrics = new Metrics(), indicators = [], limits = {} } = options;
  const routes = new RouteTable();
  const problems = new ProblemSender(logger, routes);
  const server = httpServer(problems, routes, limits);
  recordRequests(server.getInstance(), logger, metrics);
  const root: DynamicModule = { module: HttpRoot, imports: [module, ObservabilityModule.with({ indicators, metrics, logger })] };
  const app = await NestFactory.create<NestFastifyApplication>(root, server, { logger, abortOnError: false });
  app.useGlobalFilters(new ProblemFilter(problems));
  app.useGlobalGuards(new AccessGuard(tokens));
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalInterceptors(...interceptors(applied));
  assertDeclared(app);
  setUpOpenApi(app, docs);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const interceptors = (applied: AppliedVersionsOf): NestInterceptor[] => [new WaitInterceptor(applied), new CommandAnswerInterceptor()];

const assertDeclared = (app: INestApplication): void => void accessRules(app);
