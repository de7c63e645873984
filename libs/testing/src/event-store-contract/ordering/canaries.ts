import { onConnection } from '@suqiu/event-store';
import { Client } from 'pg';
import type { LogReaderUnderTest, LogUnderTest } from './held-transactions';
import type { Seen } from './log-checker';

/**
 * What many systems do, and what must be caught: positions from a sequence, read by three well-known recipes, and an append in one statement.
 * They are here only to show that the checker is not blind.
 */
const tables = `
  CREATE SCHEMA naive;
  CREATE TABLE naive.events (pos bigserial PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id(), stream text, version int, UNIQUE (stream, version));`;

type Row = Seen & { readonly pos: string; readonly xid: string };

abstract class NaiveReader implements LogReaderUnderTest {
  readonly given: Seen[] = [];
  constructor(protected readonly client: Client) {}
  abstract look(): Promise<void>;
  protected async rows(where: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(`SELECT pos, xid, stream, version FROM naive.events WHERE ${where}`, values)).rows;
  }
}

/** `position > cursor`. */
class CursorReader extends NaiveReader {
  private cursor = '0';
  async look(): Promise<void> {
    for (const row of await this.rows('pos > $1 ORDER BY pos', [this.cursor])) {
      this.given.push(row);
      this.cursor = row.pos;
    }
  }
}

/** Waits at a gap, but not for ever: after some looks it takes the gap for a rollback. */
class GapReader extends NaiveReader {
  private cursor = 0;
  private patience = 3;
  async look(): Promise<void> {
    for (const row of await this.rows('pos > $1 ORDER BY pos', [this.cursor])) {
      if (Number(row.pos) > this.cursor + 1 && this.patience-- > 0) return;
      this.given.push(row);
      this.cursor = Number(row.pos);
      this.patience = 3;
    }
  }
}

/** Ordered by transaction id, below the oldest one that still runs. */
class XminReader extends NaiveReader {
  private xid = '0';
  private pos = '0';
  async look(): Promise<void> {
    const where = '(xid, pos) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY xid, pos';
    for (const row of await this.rows(where, [this.xid, this.pos])) {
      this.given.push(row);
      [this.xid, this.pos] = [row.xid, row.pos];
    }
  }
}

export const naiveLog = async (adminUrl: string, reading: Client): Promise<LogUnderTest> => {
  await onConnection(adminUrl, (admin) => admin.query(tables));
  return {
    url: adminUrl,
    write: (client, { stream, version }) => client.query('INSERT INTO naive.events (stream, version) VALUES ($1, $2)', [stream, version]),
    stored: async () => (await reading.query<Row>('SELECT stream, version FROM naive.events')).rows,
    readers: { cursor: new CursorReader(reading), gap: new GapReader(reading), xmin: new XminReader(reading) },
  };
};

/** Lock, judge and insert in one statement: its snapshot is older than its lock. Answers which streams were written. */
export const oneStatementAppend = async (client: Client, events: readonly Seen[]): Promise<string[]> => {
  const statement = `
    WITH locked AS MATERIALIZED (SELECT pg_advisory_xact_lock(1)),
         asked AS (SELECT a.stream, a.version FROM locked, unnest($1::text[], $2::int[]) AS a(stream, version)),
         judged AS (SELECT a.*, coalesce((SELECT max(e.version) FROM naive.events e WHERE e.stream = a.stream), 0) AS actual FROM asked a)
    INSERT INTO naive.events (stream, version) SELECT stream, version FROM judged WHERE actual = version - 1 RETURNING stream`;
  const { rows } = await client.query<{ stream: string }>(statement, [
    events.map(({ stream }) => stream),
    events.map(({ version }) => version),
  ]);
  return rows.map(({ stream }) => stream);
};
