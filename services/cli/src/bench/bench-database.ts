import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { type LoginRole, loginRoles, databaseUrl, migrateLedger, provision, roleUrl, startEmbeddedPostgres } from '@suqiu/event-store';

/** An embedded PostgreSQL with an empty ledger, for one benchmark; durable as in production. */
export interface BenchDatabase {
  readonly adminUrl: string;
  url(role: LoginRole): string;
  stop(): Promise<void>;
}

export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'suqiu-bench-'));
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    superuserPassword: randomBytes(16).toString('hex'),
  });
  const passwords = Object.fromEntries(loginRoles.map((role) => [role, randomBytes(16).toString('hex')])) as Record<LoginRole, string>;
  await provision({ adminUrl: postgres.adminUrl, database: 'suqiu', passwords });
  const adminUrl = databaseUrl(postgres.adminUrl, 'suqiu');
  await migrateLedger(adminUrl);
  return {
    adminUrl,
    url: (role) => roleUrl(adminUrl, role, passwords[role]),
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
