import { type Append, EventStoreError, type NewEvent } from './port';

/** Bounds of one append (port.ts); the same for every adapter. */
export const maxTextBytes = 256 * 1024;
export const maxEventsPerAppend = 64;

/** The version a stream has before this append; 0 for none. */
export const expectedVersion = ({ expected }: Append): number => (expected === 'none' ? 0 : expected);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hashHex = /^[0-9a-f]{64}$/;
const isoMilliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ownedType = /^[a-z]+\.[A-Za-z0-9]+$/;

/** An append that may be sent, and what sending needs to know of it. */
export interface Admitted extends Append {
  /** UTF-8 bytes of all its texts. */
  readonly bytes: number;
  /** What each text says under `occurredAt`, for the column beside it. */
  readonly occurredAt: readonly string[];
}

/**
 * Refuses what can be refused without looking at the log: a malformed append must cost the others of its group nothing.
 * Throws EVENT_INVALID, EVENT_TOO_LARGE or CHAIN_BROKEN.
 */
export const admit = (append: Append): Admitted => {
  const { stream, expected, events } = append;
  const refuseUnless = (kept: boolean, rule: string): void => {
    if (!kept) throw new EventStoreError('EVENT_INVALID', `append to stream ${JSON.stringify(stream.slice(0, 200))} refused: ${rule}`);
  };
  refuseUnless(
    stream !== '' && stream.length <= 200 && isStorable(stream),
    'a stream name has 1 to 200 characters, no NUL, no lone surrogate',
  );
  refuseUnless(expected === 'none' || (Number.isInteger(expected) && expected > 0), `expected is 'none' or a version from 1 on`);
  refuseUnless(events.length >= 1 && events.length <= maxEventsPerAppend, `an append has 1 to ${maxEventsPerAppend} events`);
  let version = expectedVersion(append);
  let last: NewEvent | undefined;
  let bytes = 0;
  for (const event of events) {
    refuseUnless(event.version === ++version, `versions follow one another from ${expectedVersion(append) + 1} on`);
    refuseUnless(uuid.test(event.eventId), 'an event id is a lower-case UUID');
    refuseUnless(ownedType.test(event.type), 'an event type is <owner>.<Name>');
    refuseUnless(Number.isInteger(event.schemaVersion) && event.schemaVersion > 0, 'a schema version counts from 1');
    refuseUnless(hashHex.test(event.prevHash) && hashHex.test(event.hash), 'a hash is 64 lower-case hexadecimal digits');
    refuseUnless(isStorable(event.text), 'text with NUL or a lone surrogate cannot be stored byte for byte');
    if (last !== undefined && event.prevHash !== last.hash) {
      throw new EventStoreError('CHAIN_BROKEN', `event ${version} of ${stream} does not continue the chain of the one before it`);
    }
    const size = Buffer.byteLength(event.text);
    if (size > maxTextBytes)
      throw new EventStoreError('EVENT_TOO_LARGE', `event ${version} of ${stream} has more than ${maxTextBytes / 1024} KiB of text`);
    bytes += size;
    last = event;
  }
  const told = events.map((event) => tellingOf(event.text));
  refuseUnless(
    events.every((event, index) => saysTheSame(event, stream, told[index])),
    'the text says the same as its columns: eventId, schemaVersion, stream, and at its end type and version',
  );
  const occurredAt = told.map((envelope) => String(envelope?.occurredAt));
  refuseUnless(occurredAt.every(isInstant), 'the text is JSON with occurredAt, ISO 8601 UTC with milliseconds');
  return { ...append, bytes, occurredAt };
};

/** What a text says of its event, as far as the store looks. */
interface Telling {
  readonly eventId?: unknown;
  readonly schemaVersion?: unknown;
  readonly stream?: unknown;
  readonly occurredAt?: unknown;
}

/** Type and version are looked for where the append function of the database looks: see ledger.migrations.ts. */
const saysTheSame = (event: NewEvent, stream: string, told: Telling | null | undefined): boolean =>
  told?.eventId === event.eventId &&
  told.schemaVersion === event.schemaVersion &&
  told.stream === stream &&
  event.text.endsWith(`"type":"${event.type}","version":${event.version}}`);

/** A day that does not exist (30 February) is no instant either. */
const isInstant = (text: string): boolean =>
  isoMilliseconds.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

/** Undefined for what is no JSON. */
const tellingOf = (text: string): Telling | null | undefined => {
  try {
    return JSON.parse(text) as Telling | null;
  } catch {
    return undefined;
  }
};

/** PostgreSQL text holds no NUL, and UTF-8 no lone surrogate: either would be refused late or changed silently. */
const isStorable = (text: string): boolean => !text.includes('\0') && (text as string & { isWellFormed(): boolean }).isWellFormed();
