import type { EventCount, EventStore, Position } from '@suqiu/event-store';
import { LogTail } from './log-tail';
import type { OpenOptions, Source, SourceBatch } from './source.port';

/** The log itself as a source, with one partition. One per process: all its consumers share one reader of the log's end. */
export const followSource = (store: EventStore): FollowSource => new FollowSource(store);

export class FollowSource implements Source {
  readonly name = 'log';
  private tail: { readonly log: LogTail; users: number } | undefined;

  constructor(private readonly store: EventStore) {}

  async *open(from: (partition: number) => Promise<Position>, { signal, limit }: OpenOptions): AsyncGenerator<SourceBatch> {
    let after = await from(0);
    const tail = this.enter();
    try {
      for (;;) {
        const events = await tail.log.next(after, limit, signal);
        const last = events.at(-1);
        if (last === undefined) return;
        yield { partition: 0, upTo: last.position, events };
        after = last.position;
      }
    } finally {
      tail.users -= 1;
      if (tail.users === 0) {
        tail.log.stop();
        if (this.tail === tail) this.tail = undefined;
      }
    }
  }

  /** Asks the log, not what the tail has seen of it: that may be what is behind. */
  behind(position: Position): Promise<EventCount> {
    return this.store.countAfter(position);
  }

  private enter(): { readonly log: LogTail; users: number } {
    if (this.tail === undefined || !this.tail.log.alive) this.tail = { log: new LogTail(this.store), users: 0 };
    this.tail.users += 1;
    return this.tail;
  }
}
