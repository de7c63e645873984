import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How far one projection or reactor has come; the shape of the consumer runtime's positions(). */
export interface ConsumerLag {
  readonly consumer: string;
  /** Events in the log after its position. */
  readonly lag: number;
}

export interface MetricsOptions {
  /** Asked at each scrape. */
  readonly positions?: () => Promise<readonly ConsumerLag[]>;
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

  constructor({ positions }: MetricsOptions = {}) {
    collectDefaultMetrics({ register: this.registry });
    if (positions) this.watch(positions);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text of /metrics. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  command(operation: string, outcome: string, events: number): void {
    this.commands.inc({ operation, outcome });
    if (events > 0) this.events.inc({ operation }, events);
  }

  private watch(positions: () => Promise<readonly ConsumerLag[]>): void {
    const lag = new Gauge({
      name: 'suqiu_consumer_lag_events',
      help: 'Events that a projection or reactor has not handled yet.',
      labelNames: ['consumer'],
      registers: [],
      async collect() {
        for (const { consumer, lag: events } of await positions()) this.set({ consumer }, events);
      },
    });
    this.registry.registerMetric(lag);
  }
}
