import { Controller, type DynamicModule, Get, Header, Inject, Module, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/access-decorators';
import { JsonLogger } from './json-logger';
import { Metrics } from './metrics';

/** Something that must work before requests make sense. */
export interface HealthIndicator {
  readonly name: string;
  /** Rejects when it does not work, with NotReady to say why; must answer within a second or two. */
  check(): Promise<void>;
}

/** Why an indicator fails, in words that anybody may read: names and codes only. They are logged and told by /health/ready. */
export class NotReady extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join(', '));
    this.name = 'NotReady';
  }
}

const indicatorsToken = Symbol('health indicators');

@ApiExcludeController()
@Controller()
export class ObservabilityController {
  constructor(
    @Inject(indicatorsToken) private readonly indicators: readonly HealthIndicator[],
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(JsonLogger) private readonly logger: JsonLogger,
  ) {}

  /** The process runs. Says nothing about what it depends on, so that a database that is away does not get the process restarted. */
  @Public()
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Requests can be served. 503 while anything does not work, with the reasons that are known. */
  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const faults = await Promise.all(this.indicators.map((indicator) => this.faultOf(indicator)));
    const ready = faults.every((fault) => fault === undefined);
    void reply.code(ready ? 200 : 503);
    const checks = Object.fromEntries(this.indicators.map(({ name }, index) => [name, faults[index] === undefined ? 'ok' : 'failed']));
    const reasons = faults.flatMap((fault) => fault ?? []);
    return { status: ready ? 'ok' : 'unready', checks, ...(reasons.length > 0 && { reasons }) };
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }

  /** The reasons why an indicator fails, [] when they are not for telling, undefined when it does not fail. */
  private async faultOf(indicator: HealthIndicator): Promise<readonly string[] | undefined> {
    try {
      await indicator.check();
      return undefined;
    } catch (error) {
      const reasons = error instanceof NotReady ? error.reasons : [];
      this.logger.warn('not ready', { indicator: indicator.name, reasons }, error);
      return reasons;
    }
  }
}

/** /health/live, /health/ready and /metrics. */
@Module({})
export class ObservabilityModule {
  static with(parts: { indicators: readonly HealthIndicator[]; metrics: Metrics; logger: JsonLogger }): DynamicModule {
    return {
      module: ObservabilityModule,
      controllers: [ObservabilityController],
      providers: [
        { provide: indicatorsToken, useValue: parts.indicators },
        { provide: Metrics, useValue: parts.metrics },
        { provide: JsonLogger, useValue: parts.logger },
      ],
    };
  }
}
