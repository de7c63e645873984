import { EventStoreError, type Position, workSchema } from '@suqiu/event-store';
import { type ConsumerKey, type Lane, type Sql, identifier } from './lane';

export interface PositionKey extends ConsumerKey {
  readonly service: string;
  readonly source: string;
  readonly partition: number;
}

/**
 * The row that says how far a consumer has come, and its fence: it moves only from where this process last saw it, so of two processes
 * with the same consumer one is told at once that it is the zombie (event-sourcing.md D20).
 */
export class PositionRow {
  private persisted: Position = '';
  private deferred: Position | undefined;
  private writtenAt = 0;
  private readonly table: string;
  private readonly key: readonly [string, string, string, number];

  constructor({ service, lane, consumer, source, partition }: PositionKey) {
    this.table = `${identifier(workSchema(service))}.positions`;
    this.key = [lane, consumer, source, partition];
  }

  /** Reads the row, made at '' when it is new. Throws INCARNATION_CHANGED when it belongs to another life of the log. */
  async open(sql: Sql, incarnation: string): Promise<Position> {
    const row = (await this.read(sql)) ?? (await this.make(sql, incarnation));
    if (row === undefined) throw new Error(`the position of ${this.key[1]} was removed while it was read`);
    if (row.incarnation !== incarnation)
      throw new EventStoreError('INCARNATION_CHANGED', `${this.key[1]} has read a log that was since restored to an older state`);
    this.confirm(row.position);
    return row.position;
  }

  private async read(sql: Sql): Promise<Row | undefined> {
    const [row] = await sql.query<Row[]>(`SELECT position, incarnation FROM ${this.table} WHERE ${ofKey}`, [...this.key]);
    return row;
  }

  /** Only when there is none: an insert that meets a row waits for whoever is moving it. */
  private async make(sql: Sql, incarnation: string): Promise<Row | undefined> {
    await sql.query(
      `INSERT INTO ${this.table} (lane, consumer, source, partition, position, incarnation) VALUES ($1, $2, $3, $4, '', $5) ON CONFLICT DO NOTHING`,
      [...this.key, incarnation],
    );
    return this.read(sql);
  }

  /** Moves the row; false when somebody else has moved it: stop, write nothing. Call `confirm` once this is committed. */
  async move(sql: Sql, to: Position): Promise<boolean> {
    const [, moved] = await sql.query<[unknown, number]>(
      `UPDATE ${this.table} SET position = $5, moved_at = now() WHERE ${ofKey} AND position = $6`,
      [...this.key, to, this.persisted],
    );
    return moved === 1;
  }

  confirm(to: Position): void {
    this.persisted = to;
    this.deferred = undefined;
    this.writtenAt = Date.now();
  }

  /**
   * Takes note of events that did not concern the consumer. Returns a position that is due to be written, or nothing while a write is recent:
   * a crash then repeats only events that concern nobody.
   */
  defer(to: Position): Position | undefined {
    this.deferred = to;
    return Date.now() - this.writtenAt >= deferredAtMostMs ? to : undefined;
  }

  /** What is noted but not written. */
  get unwritten(): Position | undefined {
    return this.deferred;
  }
}

const deferredAtMostMs = 500;

interface Row {
  readonly position: Position;
  readonly incarnation: string;
}

const ofKey = 'lane = $1 AND consumer = $2 AND source = $3 AND partition = $4';

/** Locks rows until the transaction ends: of one consumer, or of all of a lane. None of them, in whatever process, gets past the start of a batch. */
export const lockPositions = async (sql: Sql, service: string, lane: Lane, consumer?: string): Promise<void> => {
  await sql.query(
    `SELECT 1 FROM ${identifier(workSchema(service))}.positions WHERE lane = $1 AND consumer = coalesce($2, consumer)
      ORDER BY consumer, source, partition FOR UPDATE`,
    [lane, consumer ?? null],
  );
};

/**
 * Lets consumers go on from the head of a restored log, or from where they were when that is earlier. Right only before anything new is appended:
 * afterwards new events stand at positions that the consumers believe to have read.
 */
export const adoptLog = async (
  sql: Sql,
  service: string,
  consumers: readonly string[],
  log: { head: Position; incarnation: string },
): Promise<void> => {
  await sql.query(
    `UPDATE ${identifier(workSchema(service))}.positions SET position = least(position, $3 COLLATE "C"), incarnation = $4
      WHERE lane = $1 AND consumer = ANY($2) AND incarnation <> $4`,
    ['live', consumers, log.head, log.incarnation],
  );
};
