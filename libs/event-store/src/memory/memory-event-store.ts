import type {
  Append,
  Appended,
  AppendOutcome,
  EventCount,
  EventStore,
  Expected,
  FollowOptions,
  NewEvent,
  Position,
  StoredEvent,
} from '../port';
import { EventStoreError, VersionConflict } from '../port';
import { Faults } from './faults';
import { MemoryLog } from './memory-log';

export interface MemoryEventStoreOptions {
  /** Default: a log of its own on the machine's clock. */
  readonly log?: MemoryLog;
  /** Prefixes of the event types this store may append. Default: all. */
  readonly owns?: readonly string[];
}

/** For specs: keeps every promise of the port in memory, and fails on order. */
export const memoryEventStore = ({ log = new MemoryLog(), owns }: MemoryEventStoreOptions = {}): MemoryEventStore =>
  new MemoryEventStore(log, owns);

export class MemoryEventStore implements EventStore {
  readonly faults = new Faults();
  private readonly closing = new AbortController();

  constructor(
    readonly log: MemoryLog,
    private readonly owns: readonly string[] | undefined,
  ) {}

  async append(stream: string, expected: Expected, events: readonly NewEvent[], lane: Append['lane'] = 'interactive'): Promise<Appended> {
    this.refuseIfClosed();
    if ((await this.faults.pass('append:received')) === 'conflict')
      throw new VersionConflict(stream, expected, expected === 'none' ? 1 : expected + 1);
    const appended = this.log.append(
      { stream, expected, events, lane },
      (type) => this.owns === undefined || this.owns.includes(type.split('.')[0] ?? ''),
    );
    await this.faults.pass('append:stored');
    return appended;
  }

  appendMany(appends: readonly Append[]): Promise<AppendOutcome[]> {
    return Promise.all(
      appends.map(({ stream, expected, events, lane }) =>
        this.append(stream, expected, events, lane).then(
          (appended): AppendOutcome => ({ ok: true, appended }),
          (error: EventStoreError): AppendOutcome => ({ ok: false, error }),
        ),
      ),
    );
  }

  async readStream(stream: string, fromVersion = 1): Promise<StoredEvent[]> {
    this.refuseIfClosed();
    await this.faults.pass('readStream');
    return this.log.stream(stream, fromVersion);
  }

  async readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    const found = new Map<string, StoredEvent[]>();
    for (const stream of streams) {
      const events = await this.readStream(stream);
      if (events.length > 0) found.set(stream, events);
    }
    return found;
  }

  async readAll(after: Position, limit: number): Promise<StoredEvent[]> {
    this.refuseIfClosed();
    await this.faults.pass('readAll');
    return this.log.after(after, limit);
  }

  async *follow(after: Position, options: FollowOptions): AsyncGenerator<StoredEvent[]> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    const incarnation = options.incarnation ?? this.log.incarnation;
    let last = after;
    while (!signal.aborted) {
      await this.faults.pass('follow:read');
      if (this.log.incarnation !== incarnation)
        throw new EventStoreError('INCARNATION_CHANGED', `the log is ${this.log.incarnation}, the checkpoint belongs to ${incarnation}`);
      if (this.log.head < last)
        throw new EventStoreError(
          'INCARNATION_CHANGED',
          `the log ends at ${this.log.head || 'its beginning'}, before the checkpoint ${last}`,
        );
      const batch = this.log.after(last, options.limit ?? 500);
      const newest = batch.at(-1);
      if (newest === undefined) {
        await this.log.changed(signal);
        continue;
      }
      yield batch;
      last = newest.position;
      await this.faults.pass('follow:handed-out');
    }
  }

  countAfter(position: Position): Promise<EventCount> {
    return Promise.resolve({ events: this.log.after(position, Infinity).length, atLeast: false });
  }

  head(): Promise<Position> {
    return Promise.resolve(this.log.head);
  }

  incarnation(): Promise<string> {
    return Promise.resolve(this.log.incarnation);
  }

  close(): Promise<void> {
    this.closing.abort();
    return Promise.resolve();
  }

  private refuseIfClosed(): void {
    if (this.closing.signal.aborted) throw new EventStoreError('STORE_UNAVAILABLE', 'the store is closed');
  }
}
