import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ReadEvent } from '../read-event';
import { differentStreams } from './different-streams';
import { insertRows } from './insert-rows';
import { StreamFolds } from './stream-folds';

/** A row of a read model: the table's columns by property name, with the stream that the row belongs to. */
export interface StreamRow {
  readonly stream: string;
}

type Tables = Readonly<Record<string, EntityTarget<ObjectLiteral>>>;
/** For each table all rows of one stream, as they must be after its last event. */
export type RowsOf<T extends Tables> = { readonly [K in keyof T]: readonly StreamRow[] };

export interface FoldedRowsOptions<S, E extends ReadEvent, T extends Tables> {
  /** The tables that belong to this projection alone; each has a column `stream`. */
  readonly tables: T;
  readonly initial: () => S;
  /** Pure and total. The state is kept as JSON between batches, so it must survive that: no Date, no Map. */
  readonly evolve: (state: S, event: E) => S;
  /** All rows of the stream, from its state and its last event. Pure. */
  readonly rows: (state: S, last: E) => RowsOf<T>;
}

/**
 * The ordinary projection: rows are a function of the folded stream. After each batch the rows of the streams in it are replaced, so the live
 * read model, a rebuilt one and a fold of the stream are the same by construction.
 *
 *     private readonly cases = new FoldedRows({ tables: { cases: CaseRow }, initial: () => initialCase, evolve, rows });
 *     @ProjectionHandler({ projection: 'dispatch.cases', streams: isCaseStream })
 *     apply(events: readonly LedgerEvent[], manager: EntityManager) { return this.cases.apply(events, manager); }
 */
export class FoldedRows<S, E extends ReadEvent, T extends Tables> {
  constructor(private readonly options: FoldedRowsOptions<S, E, T>) {}

  async apply(events: readonly E[], manager: EntityManager): Promise<void> {
    const folds = StreamFolds.of(manager);
    const replaced: string[] = [];
    const touched = new Map<string, Folding<S, E>>();
    for (const event of events) {
      const folding = touched.get(event.stream) ?? this.begin(event.stream, folds, replaced);
      touched.set(event.stream, { state: this.options.evolve(folding.state, event), last: event });
    }
    const rows: Record<string, StreamRow[]> = {};
    for (const [stream, { state, last }] of touched) {
      folds.keep(stream, JSON.stringify(state));
      if (last !== undefined) this.collect(rows, stream, this.options.rows(state, last));
    }
    for (const [table, entity] of Object.entries(this.options.tables)) {
      if (replaced.length > 0) await manager.query(deleteFrom(manager, entity), [replaced]);
      await insertRows(manager, entity, rows[table] ?? []);
    }
  }

  /** The rows that a whole stream must have: what `verify` compares the tables with. No events, no rows. */
  expected(events: readonly E[]): Partial<RowsOf<T>> {
    const last = events.at(-1);
    return last === undefined ? {} : this.options.rows(events.reduce(this.options.evolve, this.options.initial()), last);
  }

  /**
   * Streams whose rows are not those of their fold; `histories` gives each stream's events as far as the read model has applied them.
   * What `verify` asks: fold(stream) = what every screen shows.
   */
  async differences(histories: ReadonlyMap<string, readonly E[]>, manager: EntityManager): Promise<string[]> {
    const streams = [...histories.keys()];
    const expected = [...histories.values()].map((events) => this.expected(events));
    const different = new Set<string>();
    for (const [table, entity] of Object.entries(this.options.tables)) {
      const rows = expected.flatMap((of) => of[table] ?? []);
      for (const stream of await differentStreams(manager, entity, streams, rows)) different.add(stream);
    }
    return [...different];
  }

  /** All streams that have rows in any of the tables, whether or not an event made them. */
  async streams(manager: EntityManager): Promise<string[]> {
    const each = Object.values(this.options.tables).map((entity) => {
      const { table, column } = placeOf(manager, entity);
      return `SELECT ${column} AS stream FROM ${table}`;
    });
    const rows = await manager.query<{ stream: string }[]>(each.join(' UNION '));
    return rows.map(({ stream }) => stream);
  }

  private begin(stream: string, folds: StreamFolds, replaced: string[]): Folding<S, E> {
    const kept = folds.stateOf(stream);
    if (kept === undefined) return { state: this.options.initial() };
    replaced.push(stream);
    return { state: JSON.parse(kept) as S };
  }

  private collect(rows: Record<string, StreamRow[]>, stream: string, found: RowsOf<T>): void {
    for (const [table, ofStream] of Object.entries<readonly StreamRow[]>(found)) {
      if (!(table in this.options.tables)) throw new Error(`no table ${table} in this projection`);
      for (const row of ofStream) {
        if (row.stream !== stream) throw new Error(`a row of table ${table} names another stream than its own`);
        (rows[table] ??= []).push(row);
      }
    }
  }
}

interface Folding<S, E> {
  readonly state: S;
  readonly last?: E;
}

const deleteFrom = (manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string => {
  const { table, column } = placeOf(manager, entity);
  return `DELETE FROM ${table} WHERE ${column} = ANY($1)`;
};

/** Where the rows of a stream are, as SQL names. */
const placeOf = (manager: EntityManager, entity: EntityTarget<ObjectLiteral>): { readonly table: string; readonly column: string } => {
  const metadata = manager.dataSource.getMetadata(entity);
  const column = metadata.findColumnWithPropertyName('stream');
  if (column === undefined) throw new Error(`table ${metadata.tableName} needs a column "stream"`);
  const { driver } = manager.dataSource;
  return { table: driver.escape(metadata.tableName), column: driver.escape(column.databaseName) };
};
