import { Pool } from 'pg';
import type { Clock } from '../clock';
import type {
  Append,
  Appended,
  AppendOutcome,
  EventCount,
  EventStore,
  Expected,
  FollowOptions,
  NewEvent,
  Position,
  StoredEvent,
} from '../port';
import { positionNumber } from '../position';
import { CommitSignal } from './commit-signal';
import { Delivery } from './delivery';
import { follow } from './follow';
import { GroupWriter, groupsUnderWay } from './group-writer';
import { LogReader } from './log-reader';

export interface PostgresEventStoreOptions {
  /** URL of one of the login roles; what it may append is decided by the role (ledger.writers). */
  readonly url: string;
  /** Only in a simulation: the time events are recorded at. Needs allowSimulatedTime; without it the database's clock is used. */
  readonly clock?: Clock;
  /** Shared by the stores of a process, so that what their callers ask at the same time goes in one question. Default: one of its own. */
  readonly reader?: PostgresReader;
  /** How long an append waits for the log's lock before its caller hears STORE_BUSY, in ms. Default 5,000. */
  readonly lockWaitMs?: number;
}

/** Bounds of waiting, in ms. The client's own deadline is longer than the server's, so that the server's answer normally comes first. */
const deadlines = { statement: 10_000, client: 15_000, connect: 5_000, idle: 30_000 } as const;

/** The ledger on PostgreSQL; schema by migrateLedger. Opens connections when first needed; `close` ends followers and connections. */
export const postgresEventStore = ({ url, clock, reader, lockWaitMs = 5_000 }: PostgresEventStoreOptions): EventStore => {
  const writing = pool(url, groupsUnderWay, `-c lock_timeout=${lockWaitMs}`);
  const own = reader === undefined ? postgresReader(url) : undefined;
  return new PostgresEventStore(writing, (reader ?? own)!, own, new CommitSignal(url), clock);
};

/** Reads of the log over connections of their own. Whoever made it closes it, after the stores that share it. */
export interface PostgresReader {
  readonly log: LogReader;
  close(): Promise<void>;
}

const readingConnections = 4;

/** `url`: of any login role; all of them may read the whole log. */
export const postgresReader = (url: string): PostgresReader => {
  const reading = pool(url, readingConnections);
  return { log: new LogReader(reading), close: () => reading.end() };
};

const pool = (url: string, max: number, settings = ''): Pool => {
  const made = new Pool({
    connectionString: withSettings(url, `-c TimeZone=UTC -c DateStyle=ISO -c statement_timeout=${deadlines.statement} ${settings}`),
    max,
    query_timeout: deadlines.client,
    connectionTimeoutMillis: deadlines.connect,
    idleTimeoutMillis: deadlines.idle,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A connection that ends is replaced at its next use, and a call under way hears of it by itself; but without a listener, on the pool for idle
  // connections and on each one for those in use between two calls, it would end the process.
  made.on('error', () => undefined);
  made.on('connect', (client) => client.on('error', () => undefined));
  return made;
};

/** In the URL, because there they win over what else may be set; after those the caller's URL brings, so that ours are the last word. */
const withSettings = (url: string, settings: string): string => {
  const complete = new URL(url);
  complete.searchParams.set('options', `${complete.searchParams.get('options') ?? ''} ${settings}`.trim());
  return complete.toString();
};

class PostgresEventStore implements EventStore {
  private readonly writer: GroupWriter;
  private readonly reader: LogReader;
  private readonly closing = new AbortController();

  constructor(
    private readonly writing: Pool,
    { log }: PostgresReader,
    private readonly ownReader: PostgresReader | undefined,
    private readonly commits: CommitSignal,
    clock: Clock | undefined,
  ) {
    const delivery = new Delivery(writing, clock);
    this.writer = new GroupWriter(delivery.deliver);
    this.reader = log;
  }

  async append(stream: string, expected: Expected, events: readonly NewEvent[], lane: Append['lane'] = 'interactive'): Promise<Appended> {
    const outcome = await this.writer.submit({ stream, expected, events, lane });
    if (!outcome.ok) throw outcome.error;
    return outcome.appended;
  }

  appendMany(appends: readonly Append[]): Promise<AppendOutcome[]> {
    return Promise.all(appends.map((append) => this.writer.submit(append)));
  }

  readStream(stream: string, fromVersion = 1): Promise<StoredEvent[]> {
    return this.reader.stream(stream, fromVersion);
  }

  readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>> {
    return this.reader.streams(streams);
  }

  readAll(after: Position, limit: number): Promise<StoredEvent[]> {
    return this.reader.page(after, limit);
  }

  follow(after: Position, options: FollowOptions): AsyncIterable<StoredEvent[]> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    return follow(this.reader, this.commits, after, { ...options, signal });
  }

  /** Positions are dense in this adapter, so nothing has to be counted. */
  async countAfter(position: Position): Promise<EventCount> {
    return { events: Math.max(0, positionNumber(await this.reader.head()) - positionNumber(position)), atLeast: false };
  }

  head(): Promise<Position> {
    return this.reader.head();
  }

  incarnation(): Promise<string> {
    return this.reader.incarnation();
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await this.writer.close();
    await this.commits.close();
    await Promise.all([this.writing.end(), this.ownReader?.close()]);
  }
}
