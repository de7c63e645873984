import { escapeIdentifier } from 'pg';
import type { Logger, MigrationInterface } from 'typeorm';
import { onConnection } from './provision';
import { type DatabaseRole, roleName } from './roles';

export interface Migrate {
  /** URL of the role that the schema belongs to, and with it what migrations make; of the database's administrator when `as` is given. */
  readonly url: string;
  /** Made by `provision`; migrations name no schema, `search_path` does. */
  readonly schema: string;
  /** TypeORM migration classes, in the order of their timestamps. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Role to act as, for a schema whose owner cannot log in. */
  readonly as?: DatabaseRole;
}

const migrationLock = 5_150_032;

/**
 * Brings one schema forward to the last of the given migrations; returns the names of those that ran now.
 * Forward only, each in its own transaction with its record, and one at a time in the whole database: several processes may call it at once.
 * Rejects with the migration's error; what ran before it stays.
 */
export const migrate = async (options: Migrate): Promise<string[]> =>
  onConnection(options.url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return runMigrations(options);
  });

const runMigrations = async ({ url, schema, migrations, as }: Migrate): Promise<string[]> => {
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
    extra: { options: `-c search_path=${escapeIdentifier(schema)}${as === undefined ? '' : ` -c role=${roleName(as)}`}` },
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
