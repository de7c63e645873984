import { workSchema } from '@suqiu/messaging';
import { Client, escapeIdentifier } from 'pg';
import type { ServiceDefinition } from './service-definition';

/**
 * Read models are made from the log, so a release that folds it otherwise (a new field of a case's state, another row) raises the service's
 * `readModel`, and the next start empties the tables and lets the projections read the log from its beginning. Reactors keep their positions:
 * nothing happens twice. Idempotent; one transaction. `url`: the service's own role's, after its migrations.
 */
export async function renewReadModel(
  url: string,
  { service, readModel }: Pick<ServiceDefinition, 'service' | 'readModel'>,
): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    const work = escapeIdentifier(workSchema(service));
    // Waits for another process that starts, so that only one of them renews.
    await client.query(`LOCK TABLE ${work}.read_model IN EXCLUSIVE MODE`);
    const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${work}.read_model`);
    const renewed = rows[0]?.version !== readModel;
    if (renewed) await renew(client, service, work, readModel);
    await client.query('COMMIT');
    return renewed;
  } finally {
    await client.end();
  }
}

async function renew(client: Client, service: string, work: string, readModel: number): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename <> 'migrations'`,
    [service],
  );
  const tables = rows.map(({ name }) => `${escapeIdentifier(service)}.${escapeIdentifier(name)}`);
  if (tables.length > 0) await client.query(`TRUNCATE ${tables.join(', ')}`);
  for (const table of ['positions', 'parked']) await client.query(`DELETE FROM ${work}.${table} WHERE consumer NOT LIKE '%.when-%'`);
  await client.query(`DELETE FROM ${work}.read_model`);
  await client.query(`INSERT INTO ${work}.read_model (version) VALUES ($1)`, [readModel]);
}
