import type { JsonLogger } from '../observability/json-logger';
import type { Timers } from './timers';

/** Between two looks when nothing was due; the bound on how late a timer is. */
const everyMs = 1_000;

/** Lets the timers of a service fire in real time, one round after the other, until it is stopped. A round that fails is told and tried again. */
export class TimerLoop {
  private readonly ending = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly timers: Timers,
    private readonly logger: Pick<JsonLogger, 'error'>,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Resolves when the round in hand has ended. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const fired = await this.round();
      if (fired === 0) await new Promise<void>((resolve) => this.wake(resolve));
    }
  }

  private async round(): Promise<number> {
    try {
      return await this.timers.fire();
    } catch (error) {
      this.logger.error('timers could not fire; trying again', {}, error);
      return 0;
    }
  }

  private wake(resolve: () => void): void {
    const { signal } = this.ending;
    const timer = setTimeout(done, everyMs).unref();
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  }
}
