import type { Pool, PoolClient } from 'pg';
import { GroupedCalls } from '../grouped-calls';
import { EventStoreError, type Position, type StoredEvent } from '../port';
import { failureKind, unavailable } from './failure';
import { positionNumber, positionText } from '../position';
import { eventColumns, type EventRow, rawText, storedEvent } from './row-format';

const triesPerRead = 3;
const streamsTogether = 200;
const tooMany = (): EventStoreError => new EventStoreError('STORE_BUSY', 'too many readers are waiting');
const ofEvent = eventColumns.replace(/(\w+)/g, 'e.$1');

interface AskedStream {
  readonly stream: string;
  readonly fromVersion: number;
}

/** What one short transaction saw: the events of a page and, of the same instant, the log's identity and end. */
export interface Page {
  readonly incarnation: string;
  readonly head: Position;
  readonly events: StoredEvent[];
}

/** Reads pages, each in a transaction of its own, from the primary only. */
export class LogReader {
  private readonly primary = new WeakSet<PoolClient>();
  private readonly asking = new GroupedCalls((asked: readonly AskedStream[]) => this.askedStreams(asked), streamsTogether, tooMany);

  constructor(private readonly pool: Pool) {}

  /** Everything committed before the call: a question that comes while another is under way goes with the next, never with that one. */
  stream(stream: string, fromVersion: number): Promise<StoredEvent[]> {
    return this.asking.send({ stream, fromVersion });
  }

  /** Lateral and ordered inside, so that it is one look into the stream's index for each asked, whatever the planner believes of the table. */
  private async askedStreams(asked: readonly AskedStream[]): Promise<StoredEvent[][]> {
    const text = `SELECT a.number, ${ofEvent} FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS a(stream, from_version, number)
      CROSS JOIN LATERAL (SELECT * FROM ledger.events WHERE stream = a.stream AND version >= a.from_version ORDER BY version) e
      ORDER BY a.number, e.version`;
    const values = [asked.map(({ stream }) => stream), asked.map(({ fromVersion }) => fromVersion)];
    const found: StoredEvent[][] = asked.map(() => []);
    for (const [number, ...event] of await this.rows<[string, ...EventRow]>('read_streams', text, values))
      found[Number(number) - 1]?.push(storedEvent(event));
    return found;
  }

  async streams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    const asked = [...new Set(streams)];
    const read = await this.askedStreams(asked.map((stream) => ({ stream, fromVersion: 1 })));
    return new Map(asked.flatMap((stream, at) => (read[at]!.length === 0 ? [] : [[stream, read[at]!] as const])));
  }

  async page(after: Position, limit: number): Promise<StoredEvent[]> {
    const text = `SELECT ${eventColumns} FROM ledger.events WHERE position > $1 ORDER BY position LIMIT $2`;
    return (await this.rows<EventRow>('read_all', text, [positionNumber(after), limit])).map(storedEvent);
  }

  /** One statement, one snapshot: a restore can't come between the identity and the events. */
  async guardedPage(after: Position, limit: number): Promise<Page> {
    const text = `SELECT m.incarnation, coalesce((SELECT max(position) FROM ledger.events), 0), ${ofEvent}
      FROM ledger.meta m LEFT JOIN LATERAL (SELECT * FROM ledger.events WHERE position > $1 ORDER BY position LIMIT $2) e ON true ORDER BY e.position`;
    const rows = await this.rows<[string, string, ...EventRow]>('follow', text, [positionNumber(after), limit]);
    const [first] = rows;
    if (first === undefined) throw new EventStoreError('STORE_UNAVAILABLE', 'this database holds no ledger');
    const events = rows.filter(([, , position]) => position !== null).map(([, , ...event]) => storedEvent(event));
    return { incarnation: first[0], head: first[1] === '0' ? '' : positionText(first[1]), events };
  }

  async head(): Promise<Position> {
    const [row] = await this.rows<[string | null]>('head', 'SELECT max(position) FROM ledger.events', []);
    return row?.[0] == null ? '' : positionText(row[0]);
  }

  async incarnation(): Promise<string> {
    const [row] = await this.rows<[string]>('incarnation', 'SELECT incarnation FROM ledger.meta', []);
    if (row === undefined) throw new EventStoreError('STORE_UNAVAILABLE', 'this database holds no ledger');
    return row[0];
  }

  /** Reading again is harmless, so a connection that was lost (a restart, a kill) is replaced before the caller hears of it. */
  private async rows<Row extends unknown[]>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.rowsOnce<Row>(name, text, values);
      } catch (error) {
        if (error instanceof EventStoreError) throw error;
        if (tries === triesPerRead || failureKind(error) !== 'unknown') throw unavailable(error);
      }
    }
  }

  private async rowsOnce<Row extends unknown[]>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const client = await this.pool.connect();
    let failure: unknown;
    try {
      await this.refuseReplica(client);
      return (await client.query<Row>({ name, text, values, rowMode: 'array', types: rawText } as never)).rows;
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.release(failure !== undefined && failureKind(failure) === 'unknown');
    }
  }

  /** On a replica events become visible in another order than they were committed in (Jepsen, RDS 17.4). A primary never turns into one without losing its connections. */
  private async refuseReplica(client: PoolClient): Promise<void> {
    if (this.primary.has(client)) return;
    const { rows } = await client.query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica');
    if (rows[0]?.replica !== false)
      throw new EventStoreError('STORE_UNAVAILABLE', 'the log is read from the primary only, and this server is a replica');
    this.primary.add(client);
  }
}
