import { createServer } from 'node:net';
import * as path from 'node:path';
import {
  type LoginRole,
  loginRoles,
  databaseUrl,
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  migrateLedger,
  provision,
  roleUrl,
  startEmbeddedPostgres,
} from '@suqiu/event-store';
import { migrateService } from '@suqiu/nest-kit';
import { migrateVault } from '@suqiu/vault';
import type { Secrets } from './secrets';
import { services } from './services';
import { StartError } from './start-error';

const databaseName = 'suqiu';

/** The embedded PostgreSQL of one data folder, provisioned and migrated. */
export interface Database {
  readonly postgres: EmbeddedPostgres;
  readonly adminUrl: string;
  url(role: LoginRole): string;
}

/** Rejects with StartError DATA_FOLDER_LOCKED, or with what PostgreSQL or a migration says. */
export async function startDatabase(dataDir: string, secrets: Secrets): Promise<Database> {
  const postgres = await startPostgres(path.join(dataDir, 'postgres'), secrets.superuserPassword);
  try {
    const passwords = Object.fromEntries(loginRoles.map((role) => [role, secrets.rolePasswords[role]])) as Record<LoginRole, string>;
    await provision({ adminUrl: postgres.adminUrl, database: databaseName, passwords });
    const adminUrl = databaseUrl(postgres.adminUrl, databaseName);
    const url = (role: LoginRole): string => roleUrl(adminUrl, role, passwords[role]);
    await migrateLedger(adminUrl);
    await migrateVault(adminUrl);
    for (const { definition } of services) await migrateService(url(definition.service), definition);
    return { postgres, adminUrl, url };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function startPostgres(dataDir: string, superuserPassword: string): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDir, superuserPassword });
  } catch (error) {
    if (error instanceof EmbeddedPostgresError && error.code === 'DATA_FOLDER_LOCKED') {
      throw new StartError('DATA_FOLDER_LOCKED', `The data folder ${path.dirname(dataDir)} is in use by another process.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** Rejects with StartError PORT_TAKEN. Asked before anything is started: a minute of work for nothing would be no clear answer. */
export const assertPortFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new StartError('PORT_TAKEN', `Port ${port} is taken by another program; choose one with PORT=8081.`, { cause })
          : cause,
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
