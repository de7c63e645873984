import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  loginRoles,
  type LoginRole,
  databaseUrl,
  type EmbeddedPostgres,
  EventStoreError,
  type EventStore,
  migrateLedger,
  onConnection,
  postgresEventStore,
  provision,
  roleUrl,
  startEmbeddedPostgres,
} from '@suqiu/event-store';
import { newEvents } from '../new-events';
import { type Chance, chanceFrom } from './chance';
import { faultsOf, storedEvents } from './ordering-run';

export interface CrashResult {
  /** Acknowledged event ids that are not stored after the restart. */
  readonly lost: number;
  readonly faults: readonly string[];
  /** Answers other than a result or STORE_UNAVAILABLE. */
  readonly strange: readonly string[];
}

const callers = 24;

/**
 * Kills every process of the server with -9 in the middle of commits and starts it again, `rounds` times, while callers go on; then compares what was
 * acknowledged with what is stored.
 */
export const crashRounds = async (dataDir: string, seed: number, rounds: number): Promise<CrashResult> => {
  const chance = chanceFrom(seed);
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, role])) as Record<LoginRole, string>;
  const cluster = { dataDir, superuserPassword: 'admin' };
  let server = await startEmbeddedPostgres(cluster);
  const port = server.port;
  await provision({ adminUrl: server.adminUrl, database: 'suqiu', passwords });
  const adminUrl = databaseUrl(server.adminUrl, 'suqiu');
  await migrateLedger(adminUrl);
  const store = postgresEventStore({ url: roleUrl(adminUrl, 'intake', passwords.intake) });
  const crowd = new Crowd(store, chance);
  for (let round = 0; round < rounds; round++) {
    await crowd.acknowledges(100 + chance.below(300));
    await killAll(server);
    server = await startEmbeddedPostgres({ ...cluster, port });
  }
  await crowd.acknowledges(100);
  await crowd.stop();
  const stored = await storedEvents({ adminUrl });
  await store.close();
  await server.stop();
  const ids = new Set(stored.map(({ eventId }) => eventId));
  return { lost: crowd.acknowledged.filter((id) => !ids.has(id)).length, faults: faultsOf(stored), strange: crowd.strange };
};

/** The postmaster alone is not enough: its children would finish what they are doing. */
const killAll = async (server: EmbeddedPostgres): Promise<void> => {
  const children = await onConnection(
    server.adminUrl,
    async (admin) => (await admin.query<{ pid: number }>('SELECT pid FROM pg_stat_activity')).rows,
  );
  for (const pid of [server.pid, ...children.map((child) => child.pid)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await server.exited;
};

/** Callers who append without end and note what they were told. */
class Crowd {
  readonly acknowledged: string[] = [];
  readonly strange: string[] = [];
  private stopping = false;
  private readonly working: Promise<unknown>;

  constructor(
    private readonly store: EventStore,
    private readonly chance: Chance,
  ) {
    this.working = Promise.all(Array.from({ length: callers }, () => this.call()));
  }

  /** Resolves when so many events more have been acknowledged. */
  async acknowledges(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    while (this.acknowledged.length < goal) await pause(1);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.working;
  }

  private async call(): Promise<void> {
    while (!this.stopping) {
      const stream = `case-${randomUUID()}`;
      const events = newEvents(stream, { count: 1 + this.chance.below(3) });
      try {
        await this.store.append(stream, 'none', events);
        this.acknowledged.push(...events.map(({ eventId }) => eventId));
      } catch (error) {
        if (!(error instanceof EventStoreError && error.code === 'STORE_UNAVAILABLE')) this.strange.push(String(error));
      }
    }
  }
}
