import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { currentSchemaVersion, decode, type EnvelopeText, type EventType, type LedgerEvent, type StoredText } from '@suqiu/case';

const folder = path.resolve(__dirname, '../../../case/src/samples');

/** Names of the shapes kept in libs/case/src/samples: `type@schemaVersion`. */
export const sampleNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** The stored samples of one shape: the first with every field there is, the second with the required ones only. */
export function storedSamples(name: string): StoredText[] {
  const envelopes = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as EnvelopeText[];
  return envelopes.map((envelope) => {
    const { eventId, stream, version, type, schemaVersion, occurredAt } = envelope;
    const place = { position: String(version).padStart(19, '0'), recordedAt: occurredAt, prevHash: 'a'.repeat(64), hash: 'b'.repeat(64) };
    return { eventId, stream, version, type, schemaVersion, text: JSON.stringify(envelope), ...place };
  });
}

/** One event of a type as it is written today, with every field there is. */
export const sampleOf = <T extends EventType>(type: T): LedgerEvent<T> =>
  decode(storedSamples(`${type}@${currentSchemaVersion(type)}`)[0]!) as LedgerEvent<T>;
