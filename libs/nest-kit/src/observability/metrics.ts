import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { ConsumerLagGauges, type ConsumerLags } from './consumer-lag';
import { JsonLogger } from './json-logger';

export interface MetricsOptions {
  /** Default: no lags are shown. */
  readonly lags?: ConsumerLags;
  readonly logger?: JsonLogger;
}

/** Prometheus metrics of one process. Labels are route templates, services and projections: never ids, never texts. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'suqiu_http_request_seconds',
    help: 'Duration of HTTP requests by route template.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly commands = new Counter({
    name: 'suqiu_commands_total',
    help: 'Commands by operation and outcome: appended, unchanged, replayed, or the code of the error.',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });
  private readonly events = new Counter({
    name: 'suqiu_events_appended_total',
    help: 'Events appended, by operation.',
    labelNames: ['operation'],
    registers: [this.registry],
  });

  private readonly lags: ConsumerLagGauges | undefined;

  constructor({ lags, logger = new JsonLogger() }: MetricsOptions = {}) {
    collectDefaultMetrics({ register: this.registry });
    this.lags = lags && new ConsumerLagGauges(this.registry, lags, logger);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of /metrics. A ledger that is away takes away the lags and nothing else. */
  async text(): Promise<string> {
    await this.lags?.measure();
    return this.registry.metrics();
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  command(operation: string, outcome: string, events: number): void {
    this.commands.inc({ operation, outcome });
    if (events > 0) this.events.inc({ operation }, events);
  }
}
