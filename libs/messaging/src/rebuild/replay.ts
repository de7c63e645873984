import type { EventStore, Position, StoredEvent } from '@suqiu/event-store';
import type { RuntimeLog } from '../runtime/consumer-loop';
import { pause } from '../runtime/bell';
import type { ReachedPoint } from '../runtime/crash-points';
import { describeFailure, isPassing } from '../runtime/failures';
import type { Subscriber } from '../runtime/subscriber';
import type { SourceBatch } from '../source/source.port';

const pageSize = 2_000;
const retryMs = 1_000;

export interface ReplayProgress {
  readonly events: number;
  readonly position: Position;
  readonly head: Position;
}

/** Reads the log from its beginning and hands every page to all projections of the next read model. Reactors are never among them. */
export class Replay {
  events = 0;
  position: Position = '';

  constructor(
    private readonly store: EventStore,
    private readonly projections: readonly Subscriber[],
    private readonly log: RuntimeLog,
    private readonly reached: ReachedPoint,
    private readonly onProgress: (progress: ReplayProgress) => void,
  ) {}

  async begin(): Promise<void> {
    for (const projection of this.projections) await projection.open(0);
  }

  /** Goes on to a head of the log. Throws the signal's reason when it aborts between two pages. */
  async upTo(head: Position, signal?: AbortSignal): Promise<void> {
    while (this.position < head) {
      signal?.throwIfAborted();
      const page = batchOf(await this.patiently(() => this.store.readAll(this.position, pageSize), signal));
      if (page === undefined) return;
      await this.patiently(() => this.hand(page), signal);
      this.position = page.upTo;
      this.events += page.events.length;
      this.reached('rebuild: page replayed');
      this.onProgress({ events: this.events, position: this.position, head });
    }
  }

  /** May be given the same page again: the version guard drops what is there. */
  private async hand(page: SourceBatch): Promise<void> {
    for (const projection of this.projections) {
      if ((await projection.handle(page)) === 'fenced') throw new Error(`another rebuild moved the position of ${projection.name}`);
      await projection.settle();
    }
  }

  private async patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    for (let lost = false; ;) {
      try {
        if (lost) await this.begin();
        return await work();
      } catch (error) {
        if (!isPassing(error)) throw error;
        this.log.warn({ ...describeFailure(error), retryInMs: retryMs }, 'rebuild paused; it will try again');
        lost = true;
        await pause(retryMs, signal);
        signal?.throwIfAborted();
      }
    }
  }
}

const batchOf = (events: readonly StoredEvent[]): SourceBatch | undefined => {
  const last = events.at(-1);
  return last && { partition: 0, upTo: last.position, events };
};
