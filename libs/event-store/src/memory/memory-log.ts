import { randomUUID } from 'node:crypto';
import { genesisHash } from '@suqiu/integrity';
import { admit, expectedVersion } from '../admission';
import type { Clock } from '../clock';
import { type Append, type Appended, EventStoreError, type Position, type StoredEvent, VersionConflict } from '../port';
import { positionNumber, positionText } from '../position';

/** The log itself; several stores (one per service) may share one. */
export class MemoryLog {
  incarnation: string = randomUUID();
  private events: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly waiting = new Set<() => void>();

  /** `clock` default: the machine's. */
  constructor(private readonly clock: Clock = { now: () => new Date() }) {}

  get head(): Position {
    return this.events.at(-1)?.position ?? '';
  }

  stream(stream: string, fromVersion: number): StoredEvent[] {
    return (this.streams.get(stream) ?? []).slice(Math.max(fromVersion, 1) - 1);
  }

  after(position: Position, limit: number): StoredEvent[] {
    const from = positionNumber(position);
    return this.events.slice(from, from + limit);
  }

  /** Judges and stores in one step, as the append function does behind its lock. Throws EventStoreError. */
  append(request: Append, mayAppend: (type: string) => boolean): Appended {
    const append = admit(request);
    const { stream, expected, events } = append;
    const stored = this.streams.get(stream) ?? [];
    const before = expectedVersion(append);
    if (!events.every((event) => mayAppend(event.type)))
      throw new EventStoreError('TYPE_NOT_ALLOWED', `not this service's to append: ${events.map((event) => event.type).join(', ')}`);
    const same = stored.slice(before, before + events.length);
    if (same.length === events.length && same.every((event, index) => event.eventId === events[index]?.eventId)) return appended(same);
    if (stored.length !== before) throw new VersionConflict(stream, expected, stored.length);
    if ((stored.at(-1)?.hash ?? genesisHash) !== events[0]?.prevHash)
      throw new EventStoreError('CHAIN_BROKEN', `append to ${stream} does not continue the chain at version ${before}`);
    if (events.some(({ eventId }) => this.events.some((known) => known.eventId === eventId)))
      throw new EventStoreError('EVENT_INVALID', `an event id of the append to ${stream} is stored elsewhere`);
    return appended(this.store(stream, events));
  }

  /** Goes back to an older state, as a restore from a backup does, under a new identity. */
  restoreTo(position: Position): void {
    this.events = this.after('', positionNumber(position));
    this.streams.clear();
    for (const event of this.events) this.streams.set(event.stream, [...(this.streams.get(event.stream) ?? []), event]);
    this.incarnation = randomUUID();
    this.wake();
  }

  /** Resolves at the next change of the log, or when the signal aborts. */
  changed(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      if (signal.aborted) return done();
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private store(stream: string, events: Append['events']): StoredEvent[] {
    const now = this.clock.now().toISOString();
    const last = this.events.at(-1)?.recordedAt ?? '';
    const recordedAt = now > last ? now : last;
    const stored = events.map((event, index) => ({ ...event, stream, position: positionText(this.events.length + index + 1), recordedAt }));
    this.events.push(...stored);
    this.streams.set(stream, [...(this.streams.get(stream) ?? []), ...stored]);
    this.wake();
    return stored;
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}

const appended = (events: readonly StoredEvent[]): Appended => {
  const { stream, version, position, recordedAt } = events.at(-1) as StoredEvent;
  return { stream, version, position, recordedAt };
};
