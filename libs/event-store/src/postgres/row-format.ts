import type { StoredEvent } from '../port';
import { positionText } from '../position';

/** Every column as PostgreSQL writes it: the driver's own conversions (Date, Buffer) cost more than they give here. */
export const rawText = { getTypeParser: () => (value: string) => value };

/** From `2026-11-22 10:11:12.3+00` (DateStyle ISO, TimeZone UTC, trailing zeros dropped) to ISO 8601 with milliseconds. */
export const isoInstant = (instant: string): string => {
  const fraction = instant.slice(20, -3).padEnd(3, '0');
  return `${instant.slice(0, 10)}T${instant.slice(11, 19)}.${fraction}Z`;
};

export const eventColumns = 'position, stream, version, event_id, type, schema_version, recorded_at, body, prev_hash, hash';

export type EventRow = [string, string, string, string, string, string, string, string, string, string];

export const storedEvent = ([
  position,
  stream,
  version,
  eventId,
  type,
  schemaVersion,
  recordedAt,
  text,
  prevHash,
  hash,
]: EventRow): StoredEvent => ({
  position: positionText(position),
  stream,
  version: Number(version),
  eventId,
  type,
  schemaVersion: Number(schemaVersion),
  recordedAt: isoInstant(recordedAt),
  text,
  prevHash: prevHash.slice(2),
  hash: hash.slice(2),
});
