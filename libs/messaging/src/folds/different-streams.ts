import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { jsonRecordOf } from './insert-rows';

/**
 * Those of `streams` whose rows in the table are not exactly `expected`, compared by the database in its own types, as they were inserted.
 * jsonb columns are compared by value, json columns are not comparable and must not be used in read models.
 */
export const differentStreams = async (
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  streams: readonly string[],
  expected: readonly object[],
): Promise<string[]> => {
  const metadata = manager.dataSource.getMetadata(entity);
  const { driver } = manager.dataSource;
  const { columns, fields, record } = jsonRecordOf(metadata);
  const stream = driver.escape(metadata.findColumnWithPropertyName('stream')?.databaseName ?? 'stream');
  const found = await manager.query<{ stream: string }[]>(
    `WITH expected (${columns}) AS (SELECT ${fields} FROM json_to_recordset($1::json) AS r(${record})),
          actual AS (SELECT ${columns} FROM ${driver.escape(metadata.tableName)} WHERE ${stream} = ANY($2))
     SELECT DISTINCT ${stream} AS stream FROM (
       (SELECT * FROM expected EXCEPT ALL SELECT * FROM actual) UNION ALL (SELECT * FROM actual EXCEPT ALL SELECT * FROM expected)) d`,
    [JSON.stringify(expected), streams],
  );
  return found.map((row) => row.stream);
};
