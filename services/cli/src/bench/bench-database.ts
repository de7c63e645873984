import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import {
  type DatabaseRole,
  databaseRoles,
  databaseUrl,
  migrateLedger,
  provision,
  roleUrl,
  startEmbeddedPostgres,
} from '@suqiu/event-store';

/** An embedded PostgreSQL with an empty ledger, for one benchmark; durable as in production. */
export interface BenchDatabase {
  url(role: DatabaseRole): string;
  stop(): Promise<void>;
}

export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-bench-'));
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    superuserPassword: randomBytes(16).toString('hex'),
  });
  const passwords = Object.fromEntries(databaseRoles.map((role) => [role, randomBytes(16).toString('hex')])) as Record<
    DatabaseRole,
    string
  >;
  await provision({ adminUrl: postgres.adminUrl, database: 'suqiu', passwords });
  const url = (role: DatabaseRole): string => roleUrl(databaseUrl(postgres.adminUrl, 'suqiu'), role, passwords[role]);
  await migrateLedger(url('owner'));
  return {
    url,
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
