import type { EventStore, Position, StoredEvent } from '@suqiu/event-store';

/** Follows the log from its beginning and remembers what it was given, in that order. */
export class LogFollower {
  readonly given: StoredEvent[] = [];
  private readonly abort = new AbortController();
  private readonly running: Promise<void>;
  private goal: { position: Position; reached: () => void } | undefined;

  constructor(store: EventStore, limit: number) {
    this.running = this.run(store, limit);
  }

  /** Resolves when it has been given everything up to a position, then stops; rejects if following failed. */
  async finishAt(position: Position): Promise<StoredEvent[]> {
    const reached = new Promise<void>((resolve) => (this.goal = { position, reached: resolve }));
    this.lookAtGoal();
    await Promise.race([reached, this.running]);
    this.abort.abort();
    await this.running;
    return this.given;
  }

  private async run(store: EventStore, limit: number): Promise<void> {
    for await (const batch of store.follow('', { signal: this.abort.signal, limit })) {
      this.given.push(...batch);
      this.lookAtGoal();
    }
  }

  private lookAtGoal(): void {
    if (this.goal !== undefined && (this.given.at(-1)?.position ?? '') >= this.goal.position) this.goal.reached();
  }
}
