/**
 * The port of the ledger: what every store promises, whatever is under it.
 *
 * Promises, the same for all adapters (one contract suite proves them):
 * - An append that resolved is durable; its effect happens once, also when the same event ids are sent again.
 * - Commit order = position order = reading order. A reader that saw position p has seen everything before p.
 * - Versions of a stream run 1, 2, 3… without gaps; `expected` is checked against what is committed, never against a snapshot.
 * There is no "any" and no "exists": a caller that does not know the version has not loaded the stream.
 */

/** Place in the whole log. Opaque: ascending under plain string comparison, nothing else may be read from it. '' is before all. */
export type Position = string;

/** The version a stream must be at: 'none' (no event yet) or the version of its last event. */
export type Expected = 'none' | number;

/** Lower-case hexadecimal of a hash (32 bytes). */
export type HashHex = string;

/** One event ready to be stored: exact canonical text and its place in the chain were made by the caller (see libs/integrity). */
export interface NewEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly version: number;
  /** Exact canonical text; stored and returned byte for byte. At most 256 KiB of UTF-8. */
  readonly text: string;
  readonly prevHash: HashHex;
  readonly hash: HashHex;
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly position: Position;
  /** ISO 8601 UTC with milliseconds, given by the store, never going back along positions. */
  readonly recordedAt: string;
}

export interface Append {
  readonly stream: string;
  readonly expected: Expected;
  /** 1 to 64 events, versions expected+1, expected+2, … */
  readonly events: readonly NewEvent[];
  /** Interactive work goes before bulk work when callers queue. Default: interactive. */
  readonly lane?: 'interactive' | 'bulk';
}

export interface Appended {
  readonly stream: string;
  /** Version of the last event of this append. */
  readonly version: number;
  /** Position of the last event of this append. */
  readonly position: Position;
  readonly recordedAt: string;
}

/** The answer to one of several independent appends: a failure is its caller's own. */
export type AppendOutcome = { readonly ok: true; readonly appended: Appended } | { readonly ok: false; readonly error: EventStoreError };

export interface EventCount {
  readonly events: number;
  /** There may be more: counting stopped at a bound. */
  readonly atLeast: boolean;
}

export interface FollowOptions {
  readonly signal: AbortSignal;
  /** Events per batch at most. Default 500. */
  readonly limit?: number;
  /** The incarnation stored with the checkpoint `after`; when the log has another one by now, following ends with INCARNATION_CHANGED before the first batch. */
  readonly incarnation?: string;
}

export interface EventStore {
  /**
   * Rejects with an EventStoreError: VERSION_CONFLICT (a VersionConflict), TYPE_NOT_ALLOWED, CHAIN_BROKEN, EVENT_TOO_LARGE, EVENT_INVALID: nothing was stored;
   * STORE_BUSY: nothing was stored, try later; STORE_UNAVAILABLE: unknown whether it was stored, send the same event ids again.
   * If the same event ids are already stored at these versions, resolves with the first result.
   */
  append(stream: string, expected: Expected, events: readonly NewEvent[], lane?: Append['lane']): Promise<Appended>;
  /** Independent appends; never rejects for one of them. The answers stand in the order of the requests. */
  appendMany(appends: readonly Append[]): Promise<AppendOutcome[]>;
  /** Events of one stream from a version on, ascending; [] if there are none. */
  readStream(stream: string, fromVersion?: number): Promise<StoredEvent[]>;
  /** All events of each of these streams, ascending, in one reading; a stream that has none is left out. For some hundred streams at a time. */
  readStreams(streams: readonly string[]): Promise<Map<string, StoredEvent[]>>;
  /** At most `limit` events after a position, ascending; fewer only at the end of the log. */
  readAll(after: Position, limit: number): Promise<StoredEvent[]>;
  /**
   * Batches of events after a position, for ever, in order, until the signal aborts or the store is closed; then it ends without error.
   * It waits out times when the store cannot be reached. Throws INCARNATION_CHANGED when the log was restored to an older state, STORE_UNAVAILABLE on a replica
   * and when the store answers that it refuses to read (a right or a table is missing).
   */
  follow(after: Position, options: FollowOptions): AsyncIterable<StoredEvent[]>;
  /**
   * How many events lie after a position; 0 beyond the end of the log. Cheap at any distance: an adapter that has to read what it counts stops at
   * a bound and says so.
   */
  countAfter(position: Position): Promise<EventCount>;
  /** Position of the newest event, '' on an empty log. */
  head(): Promise<Position>;
  /** Identity of this log since its creation or its last restore; stored with every checkpoint. */
  incarnation(): Promise<string>;
  close(): Promise<void>;
}

export type EventStoreErrorCode =
  | 'VERSION_CONFLICT'
  | 'TYPE_NOT_ALLOWED'
  | 'CHAIN_BROKEN'
  | 'EVENT_TOO_LARGE'
  | 'EVENT_INVALID'
  | 'STORE_BUSY'
  | 'STORE_UNAVAILABLE'
  | 'INCARNATION_CHANGED';

/** What a store rejects with: `code` says what happened, the message names streams, versions and ids only, `cause` is the driver's own error. */
export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'EventStoreError';
  }
}

/** Somebody else wrote first: load again, decide again. */
export class VersionConflict extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: number,
  ) {
    super('VERSION_CONFLICT', `stream ${stream} is at version ${actual}, expected ${expected}`);
    this.name = 'VersionConflict';
  }
}
