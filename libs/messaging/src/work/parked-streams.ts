import { workSchema } from '@suqiu/event-store';
import type { Failure } from '../runtime/failures';
import { type ConsumerKey, type Sql, identifier } from './lane';

/** A stream that a consumer could not apply: it and all that follows in it wait here, and only it. */
export interface ParkedStream {
  readonly consumer: string;
  readonly stream: string;
  readonly fromVersion: number;
  /** Why: EVENT_TYPE_UNKNOWN, STREAM_GAP, the code of the error, or HANDLER_FAILED. */
  readonly code: string;
  /** For the developer: names and places, never the contents of the event. */
  readonly detail: string;
  /** When it was parked first; trying it again in vain does not change it. ISO 8601. */
  readonly parkedAt: string;
  readonly attempts: number;
}

/** A stream that was taken out of parking to be tried again. */
export interface Released {
  readonly stream: string;
  readonly fromVersion: number;
  readonly attempts: number;
  readonly parkedAt: Date;
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
  async release(sql: Sql, { lane, consumer }: ConsumerKey, stream: string): Promise<Released | undefined> {
    const [rows] = await sql.query<[Released[], number]>(
      `DELETE FROM ${this.table} WHERE lane = $1 AND consumer = $2 AND stream = $3
       RETURNING stream, from_version AS "fromVersion", attempts, parked_at AS "parkedAt"`,
      [lane, consumer, stream],
    );
    return rows[0];
  }

  /** For a released stream that failed again: it has been parked since it was first. Nothing happens to one that is not parked. */
  async keepSince(sql: Sql, { lane, consumer }: ConsumerKey, { stream, parkedAt }: Released): Promise<void> {
    await sql.query(`UPDATE ${this.table} SET parked_at = $4 WHERE lane = $1 AND consumer = $2 AND stream = $3`, [
      lane,
      consumer,
      stream,
      parkedAt,
    ]);
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
