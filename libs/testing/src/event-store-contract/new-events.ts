import { createHash, randomUUID } from 'node:crypto';
import type { Expected, NewEvent } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash } from '@suqiu/integrity';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export interface NewEventsOptions {
  /** What the new events follow; default: nothing, a new stream. */
  readonly after?: { readonly version: number; readonly hash: string };
  readonly count?: number;
  readonly type?: string;
  readonly data?: unknown;
  /** Same command, same event ids. Default: a new one. */
  readonly commandId?: string;
}

/** Chained events ready to be appended to a stream; the text is an envelope, the data whatever is given. */
export const newEvents = (stream: string, options: NewEventsOptions = {}): NewEvent[] => {
  const {
    after = { version: 0, hash: genesisHash },
    count = 1,
    type = 'intake.CaseRegistered',
    data = {},
    commandId = randomUUID(),
  } = options;
  const events: NewEvent[] = [];
  let prevHash = after.hash;
  for (let version = after.version + 1; version <= after.version + count; version++) {
    const eventId = uuidOf(`${commandId}/${stream}/${version}`);
    const text = canonicalText({
      eventId,
      type,
      schemaVersion: 1,
      stream,
      version,
      occurredAt: '2026-09-30T08:15:00.123Z',
      commandId,
      data,
    });
    const event = { eventId, type, schemaVersion: 1, version, text, prevHash, hash: eventHash(sha256, { text, prevHash }) };
    events.push(event);
    prevHash = event.hash;
  }
  return events;
};

/** The expected version under which these events can be appended. */
export const expectedBefore = (events: readonly NewEvent[]): Expected => {
  const version = (events[0]?.version ?? 1) - 1;
  return version === 0 ? 'none' : version;
};

const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
