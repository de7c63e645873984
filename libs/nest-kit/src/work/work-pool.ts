import { Pool } from 'pg';

const connections = 8;
/** In ms. The client's own deadline is longer than the server's, so that the server's answer normally comes first. */
const usualDeadlines = { connect: 5_000, lock: 10_000, statement: 15_000, client: 20_000 };

/**
 * Connections for `<service>_work`; commits wait for the disk. Nothing waits for ever: for a connection, a lock or an answer it rejects after its
 * deadline with what `toAppError` calls DATABASE_UNAVAILABLE. The deadlines bound statements, not sessions, so a job may hold its connection, and
 * with it its lock, as long as it runs.
 */
export function workPool(url: string, deadlines = usualDeadlines): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    allowExitOnIdle: true,
    connectionTimeoutMillis: deadlines.connect,
    lock_timeout: deadlines.lock,
    statement_timeout: deadlines.statement,
    query_timeout: deadlines.client,
  });
  // An idle connection that ends (server restart) is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
