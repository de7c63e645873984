import { nextSchema, workSchema } from '@suqiu/event-store';
import type { Sql } from '../work/lane';
import { identifier } from '../work/lane';

/** Removes what an unfinished rebuild has left. */
export const clearNext = async (sql: Sql, service: string): Promise<void> => {
  for (const { type, identity } of await objectsIn(sql, nextSchema(service))) await sql.query(`DROP ${type} IF EXISTS ${identity} CASCADE`);
  for (const table of ['positions', 'parked']) await sql.query(`DELETE FROM ${workTable(service, table)} WHERE lane = 'next'`);
};

/** Makes the rows that a switch locks, for consumers that have never run. */
export const makeLivePositions = async (sql: Sql, service: string, source: string): Promise<void> => {
  await sql.query(
    `INSERT INTO ${workTable(service, 'positions')} (lane, consumer, source, partition, position, incarnation)
     SELECT 'live', consumer, $1, 0, '', incarnation FROM ${workTable(service, 'positions')} WHERE lane = 'next' ON CONFLICT DO NOTHING`,
    [source],
  );
};

/**
 * Puts the next read model in the place of the live one, inside the caller's transaction, which holds the live positions. A live position stays
 * where it is, behind or at the new tables, whose version guard drops what they already have; so the live consumer does not even notice. It is
 * moved only when it never ran or belongs to another life of the log.
 */
export const swap = async (sql: Sql, service: string): Promise<void> => {
  const [live, next] = [identifier(service), identifier(nextSchema(service))];
  const positions = workTable(service, 'positions');
  const parked = workTable(service, 'parked');
  const old = await tablesOf(sql, service);
  if (old.length > 0) await sql.query(`DROP TABLE ${old.map((table) => `${live}.${identifier(table)}`).join(', ')}`);
  for (const table of await tablesOf(sql, nextSchema(service)))
    await sql.query(`ALTER TABLE ${next}.${identifier(table)} SET SCHEMA ${live}`);
  const [left] = await objectsIn(sql, nextSchema(service));
  if (left) throw new Error(`a migration of ${service} makes ${left.identity}: only tables are moved, and this would be lost`);
  await sql.query(
    `UPDATE ${positions} l SET position = n.position, incarnation = n.incarnation, moved_at = now() FROM ${positions} n
      WHERE l.lane = 'live' AND n.lane = 'next' AND n.consumer = l.consumer AND n.source = l.source AND n.partition = l.partition
        AND (l.position = '' OR l.incarnation <> n.incarnation)`,
  );
  await sql.query(`DELETE FROM ${parked} WHERE lane = 'live' AND consumer IN (SELECT consumer FROM ${positions} WHERE lane = 'next')`);
  await sql.query(`UPDATE ${parked} SET lane = 'live' WHERE lane = 'next'`);
  await sql.query(`DELETE FROM ${positions} WHERE lane = 'next'`);
};

const tablesOf = async (sql: Sql, schema: string): Promise<string[]> => {
  const rows = await sql.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
    [identifier(schema)],
  );
  return rows.map(({ name }) => name);
};

/** All that stands in a schema, tables first: what belongs to them goes with them. */
const objectsIn = (sql: Sql, schema: string): Promise<{ type: string; identity: string }[]> =>
  sql.query(
    `SELECT o.type, o.identity FROM pg_depend d CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) o
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace($1) ORDER BY o.type <> 'table', o.identity`,
    [identifier(schema)],
  );

const workTable = (service: string, table: string): string => `${identifier(workSchema(service))}.${table}`;
