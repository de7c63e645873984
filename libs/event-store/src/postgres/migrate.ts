import { escapeIdentifier } from 'pg';
import type { Logger, MigrationInterface } from 'typeorm';
import { onConnection } from './provision';
import { type LoginRole, roleName } from './roles';

export interface Migrate {
  /** URL of the owner role: it owns what migrations make. */
  readonly url: string;
  /** Made if it is not there; migrations name no schema, `search_path` does. */
  readonly schema: string;
  /** TypeORM migration classes, in the order of their timestamps. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Roles that may read and write every table of the schema, present and future. Default: none (the migrations grant what they mean to). */
  readonly usedBy?: readonly LoginRole[];
}

const migrationLock = 5_150_032;

/**
 * Brings one schema forward to the last of the given migrations; returns the names of those that ran now.
 * Forward only, each in its own transaction with its record, and one at a time in the whole database: several processes may call it at once.
 * Rejects with the migration's error; what ran before it stays.
 */
export const migrate = async ({ url, schema, migrations, usedBy = [] }: Migrate): Promise<string[]> =>
  onConnection(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)}`);
    for (const role of usedBy) await client.query(readWriteGrants(escapeIdentifier(schema), roleName(role)));
    return runMigrations(url, schema, migrations);
  });

const runMigrations = async (url: string, schema: string, migrations: Migrate['migrations']): Promise<string[]> => {
  // Only where migrations run: a process that merely reads or appends is spared loading it.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    logger: silent,
    poolSize: 1,
    extra: { options: `-c search_path=${escapeIdentifier(schema)}` },
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
};

/** TypeORM prints failures itself, whatever its settings; the caller gets them as a rejection and decides where they go. */
const silent: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

const readWriteGrants = (schema: string, role: string): string => `
  GRANT USAGE ON SCHEMA ${schema} TO ${role};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};
  ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${role};`;
