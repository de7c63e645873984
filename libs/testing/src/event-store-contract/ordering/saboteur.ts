import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Chance } from './chance';

/** Makes the append function take naps in the middle of its work, holding the lock. */
export const makeInsertsNap = (admin: Client, probability: number): Promise<unknown> =>
  admin.query(`
    CREATE FUNCTION public.nap() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(random() * 0.02); RETURN NEW; END';
    GRANT USAGE ON SCHEMA public TO suqiu_owner;
    GRANT EXECUTE ON FUNCTION public.nap() TO suqiu_owner;
    CREATE TRIGGER nap BEFORE INSERT ON ledger.events FOR EACH ROW WHEN (random() < ${probability}) EXECUTE FUNCTION public.nap();`);

/** Ends connections of writers, preferably inside the append function, and stalls whoever is inside it, until it is told to stop. */
export class Saboteur {
  killed = 0;
  killedInside = 0;
  stalled = 0;
  private stopping = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly adminUrl: string,
    private readonly chance: Chance,
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async run(): Promise<void> {
    const admin = new Client({ connectionString: this.adminUrl });
    await admin.connect();
    while (!this.stopping) {
      await pause(20 + this.chance.below(80));
      if (this.chance.hits(0.3)) await this.stall(admin);
      else await this.kill(admin);
    }
    await admin.end();
  }

  private async kill(admin: Client): Promise<void> {
    const { rows } = await admin.query<{ inside: boolean; done: boolean }>(`
      SELECT query LIKE '%ledger.append%' AND state = 'active' AS inside, pg_terminate_backend(pid) AS done FROM (
        SELECT * FROM pg_stat_activity WHERE usename = 'suqiu_intake' AND datname = current_database()
         ORDER BY query LIKE '%ledger.append%' AND state = 'active' DESC, random() LIMIT 1) chosen`);
    for (const { inside, done } of rows) {
      this.killed += done ? 1 : 0;
      this.killedInside += done && inside ? 1 : 0;
    }
  }

  /** Nobody can insert for a while: the writer inside the function stands still with the lock in its hand. */
  private async stall(admin: Client): Promise<void> {
    await admin.query('BEGIN; LOCK TABLE ledger.events IN SHARE ROW EXCLUSIVE MODE');
    await pause(this.chance.below(150));
    await admin.query('COMMIT');
    this.stalled += 1;
  }
}
