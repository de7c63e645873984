import { Client } from 'pg';

/** Without a sign from the server the log is looked at this often, in ms: rarely while listening (a hint can be lost), often while not. */
const lookEvery = { listening: 1_000, deaf: 50 } as const;

/** Wakes followers when something was committed. Only a hint: whoever waits also looks by himself from time to time. */
export class CommitSignal {
  private count = 0;
  private client: Client | undefined;
  private listening = false;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly url: string) {}

  /** To be taken before looking at the log, so that a commit between looking and waiting is not slept through. */
  get seen(): number {
    return this.count;
  }

  /** Resolves at the first commit after `seen`, after a while without one, or when the signal aborts. */
  async wait(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count > seen || signal.aborted) return;
    this.listen();
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, this.listening ? lookEvery.listening : lookEvery.deaf);
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private listen(): void {
    if (this.client !== undefined) return;
    const client = new Client({ connectionString: this.url, keepAlive: true });
    this.client = client;
    const lost = (): void => {
      this.listening = false;
      if (this.client === client) this.client = undefined;
      void client.end().catch(() => undefined);
    };
    // A lost connection is no failure of its own: followers look by themselves meanwhile, and the next wait listens again.
    client.on('error', lost).on('end', lost);
    client.on('notification', () => this.committed());
    client
      .connect()
      .then(async () => {
        await client.query('LISTEN suqiu_ledger');
        this.listening = true;
      })
      .catch(lost);
  }

  private committed(): void {
    this.count += 1;
    for (const wake of [...this.waiting]) wake();
  }
}
