import type { EventStore, Position, StoredEvent } from '@suqiu/event-store';
import { Bell } from '../runtime/bell';

/** Bounds of what is kept in memory: about 8 MB of text. */
const keptEvents = 4_000;
const keptCharacters = 4_000_000;
/** Nobody rings for a page that came back empty below the window; then the follower is about to fail. */
const lookAgainMs = 1_000;

/**
 * The newest part of the log, followed once per process and read by all consumers at the head, so that thirty of them cost one reader.
 * Who is further back reads pages from the store until he has caught up with it.
 */
export class LogTail {
  private readonly grown = new Bell();
  private readonly abort = new AbortController();
  private readonly ready: Promise<void>;
  private window: StoredEvent[] = [];
  private characters = 0;
  /** The window holds everything after this position. */
  private floor: Position = '';
  private ended?: { readonly error: unknown };

  constructor(private readonly store: EventStore) {
    this.ready = this.begin();
  }

  /** False once it failed or was stopped: open a new one. */
  get alive(): boolean {
    return this.ended === undefined;
  }

  stop(): void {
    this.abort.abort();
  }

  /** Events after a position, at least one; [] only when the signal aborts. Throws what the store threw. */
  async next(after: Position, limit: number, signal: AbortSignal): Promise<readonly StoredEvent[]> {
    await this.ready;
    while (!signal.aborted) {
      if (this.ended !== undefined) throw this.ended.error;
      const events = after < this.floor ? await this.store.readAll(after, limit) : this.slice(after, limit);
      if (events.length > 0) return events;
      await this.grown.wait({ signal, timeoutMs: lookAgainMs });
    }
    return [];
  }

  private async begin(): Promise<void> {
    try {
      const incarnation = await this.store.incarnation();
      this.floor = await this.store.head();
      void this.follow(incarnation);
    } catch (error) {
      this.ended = { error };
    }
  }

  private async follow(incarnation: string): Promise<void> {
    let error: unknown = new Error('the log tail was stopped');
    try {
      for await (const batch of this.store.follow(this.floor, { signal: this.abort.signal, incarnation })) this.take(batch);
    } catch (thrown) {
      error = thrown;
    }
    this.ended = { error };
    this.grown.ring();
  }

  private take(batch: readonly StoredEvent[]): void {
    for (const event of batch) {
      this.window.push(event);
      this.characters += event.text.length;
    }
    this.trim();
    this.grown.ring();
  }

  /** Drops the older half when the window is too large; cheaper than dropping one by one. */
  private trim(): void {
    if (this.window.length <= keptEvents && this.characters <= keptCharacters) return;
    const dropped = this.window.splice(0, Math.ceil(this.window.length / 2));
    this.floor = dropped.at(-1)?.position ?? this.floor;
    this.characters = this.window.reduce((sum, event) => sum + event.text.length, 0);
  }

  private slice(after: Position, limit: number): readonly StoredEvent[] {
    const first = this.firstAfter(after);
    return this.window.slice(first, first + limit);
  }

  private firstAfter(position: Position): number {
    let low = 0;
    let high = this.window.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.window[middle]?.position ?? '') <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
