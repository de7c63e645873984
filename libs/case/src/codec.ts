import type { EnvelopeText, LedgerEvent } from './envelope';
import { currentSchemaVersion, isKnownType } from './event-types';
import type { EventType } from './events';
import { LedgerCorrupt } from './ledger-corrupt';
import { upcasters } from './upcasters';

/** What a store gives back of one event; the shape of StoredEvent in libs/event-store. */
export interface StoredText {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly text: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** An event written by a later release, or by nobody we know. Readers are deployed before writers, so this is loud: parked, 503, shown raw. */
export class UnknownEvent extends Error {
  readonly code = 'EVENT_TYPE_UNKNOWN';
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly stream: string,
    readonly version: number,
  ) {
    super(`unknown event ${type} v${schemaVersion} in ${stream} at version ${version}`);
    this.name = 'UnknownEvent';
  }
}

/**
 * Stored text → event in today's shape. Throws UnknownEvent for a type or a later schema version this code does not know, LedgerCorrupt for
 * text that is not an envelope, or not the one its columns speak of.
 */
export function decode(stored: StoredText): LedgerEvent {
  const { type, schemaVersion } = stored;
  if (!isKnownType(type) || schemaVersion > currentSchemaVersion(type))
    throw new UnknownEvent(type, schemaVersion, stored.stream, stored.version);
  const envelope = parse(stored);
  const { position, recordedAt, prevHash, hash } = stored;
  return { ...envelope, data: upcast(type, schemaVersion, envelope.data), position, recordedAt, prevHash, hash } as LedgerEvent;
}

function parse(stored: StoredText): EnvelopeText {
  let told: EnvelopeText | null;
  try {
    told = JSON.parse(stored.text) as EnvelopeText | null;
  } catch {
    // The parser's own message would quote the text; the place is all that may be told.
    throw new LedgerCorrupt('TEXT_UNREADABLE', stored.stream, stored.version);
  }
  // Who may append what is judged by the columns: a text that says otherwise is nobody's word.
  const ofColumns =
    told?.type === stored.type &&
    told.stream === stored.stream &&
    told.version === stored.version &&
    told.eventId === stored.eventId &&
    told.schemaVersion === stored.schemaVersion;
  if (!ofColumns) throw new LedgerCorrupt('TEXT_NOT_OF_COLUMNS', stored.stream, stored.version);
  return told as EnvelopeText;
}

function upcast(type: EventType, schemaVersion: number, data: unknown): unknown {
  let shape = data;
  for (let from = schemaVersion; from < currentSchemaVersion(type); from += 1) {
    const step = upcasters[`${type}@${from}`];
    if (!step) throw new Error(`no upcaster for ${type}@${from}`);
    shape = step(shape);
  }
  return shape;
}
