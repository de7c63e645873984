import type { Reservations } from '../commands/reservations';
import type { JobRows } from '../jobs/job-rows';
import type { JsonLogger } from '../observability/json-logger';

export interface DailySweepOptions {
  readonly jobs: Pick<JobRows, 'forget'>;
  readonly reservations: Pick<Reservations, 'forget'>;
  readonly logger: JsonLogger;
}

/** A job's result can be fetched, and a command sent again under its key, for this long. */
const daysKept = { jobs: 90, reservations: 30 } as const;
const dayMs = 24 * 60 * 60 * 1_000;

/** Forgets what one service keeps for a number of days only. Several processes may sweep at once: what is gone is gone. */
export class DailySweep {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly options: DailySweepOptions) {}

  /** Sweeps at once, and every day from then on. */
  start(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), dayMs).unref();
  }

  /** Resolves when a sweep under way has ended. */
  stop(): Promise<void> {
    clearInterval(this.timer);
    return this.sweeping;
  }

  private begin(): void {
    this.sweeping = this.sweep();
  }

  private async sweep(): Promise<void> {
    const { logger } = this.options;
    for (const what of ['jobs', 'reservations'] as const) {
      try {
        const forgotten = await this.options[what].forget(daysKept[what]);
        logger.log('old rows were forgotten', { what, forgotten });
      } catch (error) {
        logger.error('old rows could not be forgotten; tomorrow again', { what }, error);
      }
    }
  }
}
