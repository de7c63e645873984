import type { StoredEvent } from '@suqiu/event-store';
import type { Pool } from 'pg';

/** A stored event with the column of business time that PostgreSQL keeps beside the text for queries. */
export type EventWithColumns = StoredEvent & { readonly occurredAtColumn: string };

/** Adds that column to events that follow one another in the log of the postgres adapter. */
export async function withOccurredAtColumns(pool: Pool, page: readonly StoredEvent[]): Promise<EventWithColumns[]> {
  const { rows } = await pool.query<{ position: string; occurred_at: string }>(
    `SELECT position::text, to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS occurred_at
     FROM ledger.events WHERE position BETWEEN $1 AND $2`,
    [page[0]?.position ?? '0', page.at(-1)?.position ?? '0'],
  );
  const columns = new Map(rows.map((row) => [Number(row.position), row.occurred_at]));
  return page.map((event) => ({ ...event, occurredAtColumn: columns.get(Number(event.position)) ?? '' }));
}
