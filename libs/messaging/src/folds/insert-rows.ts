import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts any number of rows in one statement with one parameter, so no bound on parameters is near. Values must be JSON: strings, numbers,
 * booleans, null, lists for array columns, anything for jsonb; a Date becomes its ISO text. A column that a row does not name becomes NULL,
 * one that the entity does not know is an error.
 */
export const insertRows = async (manager: EntityManager, entity: EntityTarget<ObjectLiteral>, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  const { statement, properties } = insertOf(manager.dataSource.getMetadata(entity));
  for (const row of rows) for (const name in row) if (!properties.has(name)) throw new Error(`no column for property ${name}`);
  await manager.query(statement, [JSON.stringify(rows)]);
};

interface Insert {
  readonly statement: string;
  readonly properties: ReadonlySet<string>;
}

/** How rows written as JSON become rows of the table: its columns, and the same as a record with the database's own types. */
export interface JsonRecord {
  readonly columns: string;
  readonly fields: string;
  readonly record: string;
}

const known = new WeakMap<EntityMetadata, Insert>();

const insertOf = (metadata: EntityMetadata): Insert => {
  const before = known.get(metadata);
  if (before !== undefined) return before;
  const { driver } = metadata.dataSource;
  const { columns, fields, record } = jsonRecordOf(metadata);
  const insert = {
    statement: `INSERT INTO ${driver.escape(metadata.tableName)} (${columns}) SELECT ${fields} FROM json_to_recordset($1::json) AS r(${record})`,
    properties: new Set(storedColumns(metadata).map((column) => column.propertyName)),
  };
  known.set(metadata, insert);
  return insert;
};

const storedColumns = (metadata: EntityMetadata) => metadata.columns.filter((column) => !column.isGenerated);

export const jsonRecordOf = (metadata: EntityMetadata): JsonRecord => {
  const { driver } = metadata.dataSource;
  const columns = storedColumns(metadata);
  const fields = columns.map((column) => driver.escape(column.propertyName));
  return {
    columns: columns.map((column) => driver.escape(column.databaseName)).join(', '),
    fields: fields.join(', '),
    record: columns.map((column, at) => `${fields[at]} ${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`).join(', '),
  };
};
