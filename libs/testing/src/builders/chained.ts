import { createHash } from 'node:crypto';
import type { LedgerEvent } from '@suqiu/case';
import type { NewEvent } from '@suqiu/event-store';
import { canonicalText, eventHash, genesisHash, type Hash } from '@suqiu/integrity';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

/** What an event follows in its stream. */
export interface StreamHead {
  readonly version: number;
  readonly hash: string;
}

/** The event as its owner would append it after the head given: next version, chained. What the store adds is left out. */
export function chained(event: LedgerEvent, { version: last, hash: prevHash }: StreamHead = { version: 0, hash: genesisHash }): NewEvent {
  const { position: _position, recordedAt: _recorded, prevHash: _prev, hash: _hash, ...envelope } = event;
  const { eventId, type, schemaVersion } = envelope;
  const version = last + 1;
  const text = canonicalText({ ...envelope, version });
  return { eventId, type, schemaVersion, version, text, prevHash, hash: eventHash(sha256, { text, prevHash }) };
}
