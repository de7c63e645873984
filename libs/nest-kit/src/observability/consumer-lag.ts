import { Gauge, type Registry } from 'prom-client';
import type { JsonLogger } from './json-logger';

/** How far one projection or reactor has come; the shape of the consumer runtime's positions(). */
export interface ConsumerLag {
  readonly consumer: string;
  /** Events in the log after its position. */
  readonly lag: number;
  /** There may be more: counting stopped at a bound. */
  readonly lagAtLeast: boolean;
}

/** Asked at each scrape. Rejects when the ledger cannot be asked. */
export type ConsumerLags = () => Promise<readonly ConsumerLag[]>;

/** A scrape waits for the ledger no longer than this: what else is measured must come while it is away. */
const longestMs = 2_000;

/** Lag of consumers as metrics. When it is not known none is shown, for an old figure would look like a present one, and `known` says so. */
export class ConsumerLagGauges {
  private readonly events: Gauge<'consumer'>;
  private readonly atLeast: Gauge<'consumer'>;
  private readonly known: Gauge;

  constructor(
    registry: Registry,
    private readonly lags: ConsumerLags,
    private readonly logger: Pick<JsonLogger, 'warn'>,
  ) {
    const registers = [registry];
    this.events = new Gauge({
      name: 'suqiu_consumer_lag_events',
      help: 'Events that a projection or reactor has not handled yet.',
      labelNames: ['consumer'],
      registers,
    });
    this.atLeast = new Gauge({
      name: 'suqiu_consumer_lag_at_least',
      help: '1 when suqiu_consumer_lag_events of the consumer is a lower bound, 0 when it is exact.',
      labelNames: ['consumer'],
      registers,
    });
    this.known = new Gauge({
      name: 'suqiu_consumer_lag_known',
      help: '1 when the lags are of this scrape, 0 when the ledger could not be asked: then none is shown.',
      registers,
    });
  }

  /** Takes the lags of this moment. Never rejects. */
  async measure(): Promise<void> {
    const lags = await this.ask();
    this.events.reset();
    this.atLeast.reset();
    this.known.set(lags === undefined ? 0 : 1);
    for (const { consumer, lag, lagAtLeast } of lags ?? []) {
      this.events.set({ consumer }, lag);
      this.atLeast.set({ consumer }, lagAtLeast ? 1 : 0);
    }
  }

  private async ask(): Promise<readonly ConsumerLag[] | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the ledger did not answer in time')), longestMs);
    });
    try {
      return await Promise.race([this.lags(), late]);
    } catch (error) {
      this.logger.warn('lag of consumers is not known', error);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
