import { Controller, type DynamicModule, Get, Header, Inject, Module, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/access-decorators';
import { JsonLogger } from './json-logger';
import { Metrics } from './metrics';

/** Something that must work before requests make sense. */
export interface HealthIndicator {
  readonly name: string;
  /** Rejects when it does not work; must answer within a second or two. */
  check(): Promise<void>;
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

  /** Requests can be served. 503 while anything does not work. */
  @Public()
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const results = await Promise.all(this.indicators.map(async (indicator) => [indicator.name, await this.state(indicator)] as const));
    const ready = results.every(([, state]) => state === 'ok');
    void reply.code(ready ? 200 : 503);
    return { status: ready ? 'ok' : 'unready', checks: Object.fromEntries(results) };
  }

  @Public()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.text();
  }

  private async state(indicator: HealthIndicator): Promise<'ok' | 'failed'> {
    try {
      await indicator.check();
      return 'ok';
    } catch (error) {
      this.logger.warn('not ready', { indicator: indicator.name }, error);
      return 'failed';
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
