import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { eventsPerAppend, sampleEvents } from './sample-events';
import { measureRate } from './measure';

const columns = '(position, stream, version, event_id, type, schema_version, occurred_at, recorded_at, body, prev_hash, hash)';
const unnested =
  'unnest($1::bigint[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[], $9::text[], $10::bytea[], $11::bytea[])';

/** What the database could do at best with the same bytes, columns and keys, but without any promise: events per second. */
export async function measureFloors(adminUrl: string, seconds: number): Promise<{ unnest: number; singleInserts: number }> {
  const pool = new Pool({ connectionString: adminUrl, max: 10 });
  try {
    await pool.query('CREATE SCHEMA bench');
    await pool.query('CREATE TABLE bench.events (LIKE ledger.events INCLUDING ALL)');
    let position = 0;
    const rows = (appends: number): unknown[][] => {
      const made = Array.from({ length: appends }, () => {
        const stream = `case-${randomUUID()}`;
        return sampleEvents(stream).map((e) => [
          (position += 1),
          stream,
          e.version,
          e.eventId,
          e.type,
          e.schemaVersion,
          now,
          now,
          e.text,
          bytes(e.prevHash),
          bytes(e.hash),
        ]);
      }).flat();
      return columnsOf(made);
    };
    const thousand = rows(1000 / eventsPerAppend);
    const unnest = await measureRate(2, seconds, 1000, async () => {
      // Only keys differ from batch to batch: making the bytes is the caller's work, not the database's.
      const streams = Array.from({ length: 500 }, () => `case-${randomUUID()}`);
      const batch = [
        thousand[0]!.map(() => (position += 1)),
        thousand[1]!.map((_, i) => streams[i >> 1]),
        thousand[2],
        thousand[3]!.map(() => randomUUID()),
        ...thousand.slice(4),
      ];
      await pool.query(`INSERT INTO bench.events ${columns} SELECT * FROM ${unnested}`, batch);
    });
    const singleInserts = await measureRate(64, seconds, eventsPerAppend, async () => {
      const values = rows(1);
      await pool.query({
        name: 'single',
        text: `INSERT INTO bench.events ${columns} VALUES ${placeholders}`,
        values: values.map((c) => c[0]).concat(values.map((c) => c[1])),
      });
    });
    return { unnest: unnest.perSecond, singleInserts: singleInserts.perSecond };
  } finally {
    await pool.end();
  }
}

const now = '2026-09-30T08:00:00.000Z';
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const columnsOf = (rows: readonly unknown[][]): unknown[][] => rows[0]!.map((_, column) => rows.map((row) => row[column]));
const placeholders = [0, 1].map((row) => `(${Array.from({ length: 11 }, (_, i) => `$${row * 11 + i + 1}`).join(', ')})`).join(', ');
