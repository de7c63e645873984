import type { LedgerEvent, StoredText } from '@suqiu/case';

/** The event as a store would give it back: the envelope's fields in the text, place and hashes beside it. */
export function storedOf(event: LedgerEvent): StoredText {
  const { position, recordedAt, prevHash, hash, ...envelope } = event;
  const { eventId, type, schemaVersion, stream, version } = event;
  return { eventId, type, schemaVersion, stream, version, text: JSON.stringify(envelope), position, recordedAt, prevHash, hash };
}
