import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Seen } from './log-checker';

/** A transaction the spec holds in its hand, on a connection of its own. */
export class HeldTransaction {
  private constructor(
    private readonly client: Client,
    private readonly write: (client: Client, event: Seen) => Promise<unknown>,
    private readonly pid: number,
  ) {}

  static async begin(url: string, write: (client: Client, event: Seen) => Promise<unknown>): Promise<HeldTransaction> {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new HeldTransaction(client, write, rows[0]?.pid ?? 0);
  }

  /** Draws the transaction's id, as any earlier write in it does. */
  async drawId(): Promise<void> {
    await this.client.query('SELECT pg_current_xact_id()');
  }

  append(event: Seen): Promise<unknown> {
    return this.write(this.client, event);
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    await this.client.query(how);
    await this.client.end();
  }

  /** Resolves when the server says that this transaction waits for a lock, or when there is no need to wait for that any more. */
  async waits(admin: Client, orIf?: () => boolean): Promise<void> {
    await until(admin, 'SELECT EXISTS (SELECT FROM pg_locks WHERE pid = $1 AND NOT granted) AS met', [this.pid], orIf);
  }
}

/** Asks the server again and again until `met` is true. */
export const until = async (
  admin: Client,
  question: string,
  values: readonly unknown[] = [],
  orIf: () => boolean = () => false,
): Promise<void> => {
  for (;;) {
    const { rows } = await admin.query<{ met: boolean }>(question, [...values]);
    if (rows[0]?.met || orIf()) return;
    await pause(2);
  }
};

export interface LogReaderUnderTest {
  /** Everything it has been given so far, in that order. */
  readonly given: readonly Seen[];
  /** Looks once for more. */
  look(): Promise<void>;
}

/** How a log is written and read in the scenarios below. */
export interface LogUnderTest {
  readonly url: string;
  readonly write: (client: Client, event: Seen) => Promise<unknown>;
  readonly stored: () => Promise<readonly Seen[]>;
  readonly readers: Readonly<Record<string, LogReaderUnderTest>>;
}

type Scenario = (log: LogUnderTest, admin: Client, lookAll: () => Promise<void>) => Promise<void>;

/** The second transaction is ready when it has committed, or when it is made to wait for the first. */
const second = async (log: LogUnderTest, admin: Client, event: Seen, drawIdEarly?: HeldTransaction): Promise<{ done: Promise<void> }> => {
  const transaction = drawIdEarly ?? (await HeldTransaction.begin(log.url, log.write));
  let committed = false;
  const done = transaction.append(event).then(async () => {
    await transaction.end('COMMIT');
    committed = true;
  });
  await transaction.waits(admin, () => committed);
  return { done };
};

/** Held-transaction interleavings (event-sourcing.md §4, 1 and 3). Readers look at every step. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'who drew the lower position commits last': async (log, admin, lookAll) => {
    const first = await HeldTransaction.begin(log.url, log.write);
    await first.append({ stream: 'case-a', version: 1 });
    const { done } = await second(log, admin, { stream: 'case-b', version: 1 });
    for (let looks = 0; looks < 5; looks++) await lookAll();
    await first.end('COMMIT');
    await done;
  },
  'who drew the lower position rolls back': async (log, admin, lookAll) => {
    const first = await HeldTransaction.begin(log.url, log.write);
    await first.append({ stream: 'case-a', version: 1 });
    const { done } = await second(log, admin, { stream: 'case-b', version: 1 });
    for (let looks = 0; looks < 5; looks++) await lookAll();
    await first.end('ROLLBACK');
    await done;
    await lookAll();
    const third = await HeldTransaction.begin(log.url, log.write);
    await third.append({ stream: 'case-a', version: 1 });
    await third.end('COMMIT');
  },
  'who drew the lower transaction id writes the later version': async (log, admin, lookAll) => {
    const early = await HeldTransaction.begin(log.url, log.write);
    await early.drawId();
    const { done } = await second(log, admin, { stream: 'case-a', version: 1 });
    await done;
    await lookAll();
    await early.append({ stream: 'case-a', version: 2 });
    await early.end('COMMIT');
  },
};
