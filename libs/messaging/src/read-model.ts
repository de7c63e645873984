import { Client, type ClientConfig } from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { identifier } from './work/lane';

export interface ReadModelConnection {
  /** URL of the service's own role. */
  readonly url: string;
  /** Schema of the read model: the service's name. */
  readonly schema: string;
  /** Entities without a schema: the connection's search_path names it. */
  readonly entities: MixedList<new () => object>;
  /** Connections at most; each consumer takes one while it handles a batch, each query one. Default 4. */
  readonly poolSize?: number;
}

/**
 * A data source on one read model, not yet initialized. Commits do not wait for the disk: rows and position are committed together, so what a
 * crash takes away is read from the log again. Never `synchronize`: the tables are moved by rebuilds.
 */
export const readModelDataSource = ({ url, schema, entities, poolSize = 4 }: ReadModelConnection): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize,
    applicationName: `suqiu ${schema}`,
    extra: { options: sessionOptions(schema), Client: PatientClient },
  });

/** The same entities and rights on another schema. Rejects when that schema cannot be reached. */
export const onSchema = async (dataSource: DataSource, schema: string): Promise<DataSource> => {
  const { options } = dataSource;
  if (options.type !== 'postgres') throw new Error('read models are in PostgreSQL');
  const other: DataSourceOptions = {
    ...options,
    poolSize: 2,
    applicationName: `suqiu ${schema}`,
    extra: { ...(options.extra as object), options: sessionOptions(schema) },
  };
  return new DataSource(other).initialize();
};

/** A connection whose search_path was forgotten would write into another service's tables. */
export class WrongSchema extends Error {
  readonly code = 'WRONG_SCHEMA';
}

/** Throws WrongSchema unless the data source is on the schema. */
export const assertOnSchema = async (dataSource: DataSource, schema: string): Promise<void> => {
  const [row] = await dataSource.query<{ schema: string | null }[]>('SELECT current_schema() AS schema');
  if (row?.schema !== schema) throw new WrongSchema(`the connection is on schema ${row?.schema ?? '(none)'}, the read model on ${schema}`);
};

/**
 * A connection may end while nobody waits for an answer on it: between two queries of a transaction, or while it changes hands. The next query
 * tells; without a listener the process would end.
 */
class PatientClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

const sessionOptions = (schema: string): string =>
  [
    `search_path=${identifier(schema)}`,
    'synchronous_commit=off',
    'lock_timeout=10s',
    'statement_timeout=60s',
    'idle_in_transaction_session_timeout=300s',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');
