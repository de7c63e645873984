import type { Failure } from '../runtime/failures';
import { type ConsumerKey, type Sql, identifier } from './lane';
import { workSchema } from './schemas';

/** A stream that a consumer could not apply: it and all that follows in it wait here, and only it. */
export interface ParkedStream {
  readonly consumer: string;
  readonly stream: string;
  readonly fromVersion: number;
  /** Why: EVENT_TYPE_UNKNOWN, STREAM_GAP, the code of the error, or HANDLER_FAILED. */
  readonly code: string;
  /** For the developer: names and places, never the contents of the event. */
  readonly detail: string;
  readonly parkedAt: string;
  readonly attempts: number;
}

export interface Parking {
  readonly stream: string;
  readonly fromVersion: number;
  readonly failure: Failure;
  readonly attempts: number;
}

/** The parked streams of one service. */
export class ParkedStreams {
  private readonly table: string;

  constructor(service: string) {
    this.table = `${identifier(workSchema(service))}.parked`;
  }

  /** The list for people, oldest first. */
  async list(sql: Sql): Promise<ParkedStream[]> {
    const rows = await sql.query<ParkedRow[]>(
      `SELECT consumer, stream, from_version, code, detail, parked_at, attempts FROM ${this.table}
        WHERE lane = 'live' ORDER BY parked_at, consumer, stream`,
    );
    return rows.map(({ from_version: fromVersion, parked_at: parkedAt, ...row }) => ({
      ...row,
      fromVersion,
      parkedAt: parkedAt.toISOString(),
    }));
  }

  /** Which of these streams are parked for a consumer. */
  async among(sql: Sql, { lane, consumer }: ConsumerKey, streams: readonly string[]): Promise<Set<string>> {
    const rows = await sql.query<{ stream: string }[]>(
      `SELECT stream FROM ${this.table} WHERE lane = $1 AND consumer = $2 AND stream = ANY($3)`,
      [lane, consumer, streams],
    );
    return new Set(rows.map(({ stream }) => stream));
  }

  /** Parks a stream, or writes down that it failed again; attempts add up. */
  async park(sql: Sql, { lane, consumer }: ConsumerKey, { stream, fromVersion, failure, attempts }: Parking): Promise<void> {
    await sql.query(
      `INSERT INTO ${this.table} AS p (lane, consumer, stream, from_version, code, detail, attempts) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (lane, consumer, stream) DO UPDATE SET from_version = excluded.from_version, code = excluded.code,
         detail = excluded.detail, attempts = p.attempts + excluded.attempts`,
      [lane, consumer, stream, fromVersion, failure.code, failure.detail, attempts],
    );
  }

  /** Takes a stream out of parking inside the caller's transaction; undefined when it was not parked. */
  async release(sql: Sql, { lane, consumer }: ConsumerKey, stream: string): Promise<{ fromVersion: number; attempts: number } | undefined> {
    const [rows] = await sql.query<[{ from_version: number; attempts: number }[], number]>(
      `DELETE FROM ${this.table} WHERE lane = $1 AND consumer = $2 AND stream = $3 RETURNING from_version, attempts`,
      [lane, consumer, stream],
    );
    const [row] = rows;
    return row && { fromVersion: row.from_version, attempts: row.attempts };
  }
}

interface ParkedRow {
  readonly consumer: string;
  readonly stream: string;
  readonly from_version: number;
  readonly code: string;
  readonly detail: string;
  readonly parked_at: Date;
  readonly attempts: number;
}
