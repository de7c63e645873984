import type { ClientBase } from 'pg';
import { type Admitted, expectedVersion } from '../admission';
import { type Append, type AppendOutcome, EventStoreError, VersionConflict } from '../port';
import { positionText } from '../position';
import { isoInstant, rawText } from './row-format';

const text = `SELECT * FROM ledger.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
const textAt = `SELECT * FROM ledger.append_at($13, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** append_no, verdict, stream_version, last_position, last_recorded_at: see ledger.migrations.ts. */
type AnswerRow = [string, string, string, string | null, string | null];

/**
 * Sends a group of appends, at most one per stream, as one call. Answers stand in the order of the group.
 * Rejects with the driver's error if the call as a whole failed or its outcome is unknown.
 */
export const callAppend = async (client: ClientBase, group: readonly Admitted[], simulatedNow?: Date): Promise<AppendOutcome[]> => {
  const values = argumentsOf(group);
  const { rows } = await client.query<AnswerRow>({
    name: simulatedNow ? 'append_at' : 'append',
    text: simulatedNow ? textAt : text,
    values: simulatedNow ? [...values, simulatedNow.toISOString()] : values,
    rowMode: 'array',
    types: rawText,
  } as never);
  return outcomesOf(group, rows);
};

/** PostgreSQL array literals, made here where the alphabet is known to need no escaping; the driver escapes the rest. */
const argumentsOf = (group: readonly Admitted[]): unknown[] => {
  const streams: string[] = [];
  const expecteds: number[] = [];
  const firstPrevHashes: string[] = [];
  const owners: number[] = [];
  const versions: number[] = [];
  const ids: string[] = [];
  const types: string[] = [];
  const schemaVersions: number[] = [];
  const occurred: string[] = [];
  const bodies: string[] = [];
  const prevHashes: string[] = [];
  const hashes: string[] = [];
  for (const append of group) {
    streams.push(append.stream);
    expecteds.push(expectedVersion(append));
    firstPrevHashes.push(hexLiteral(append.events[0]?.prevHash ?? ''));
    occurred.push(...append.occurredAt);
    for (const event of append.events) {
      owners.push(streams.length);
      versions.push(event.version);
      ids.push(event.eventId);
      types.push(event.type);
      schemaVersions.push(event.schemaVersion);
      bodies.push(event.text);
      prevHashes.push(hexLiteral(event.prevHash));
      hashes.push(hexLiteral(event.hash));
    }
  }
  return [
    streams,
    plain(expecteds),
    plain(firstPrevHashes),
    plain(owners),
    plain(versions),
    plain(ids),
    plain(types),
    plain(schemaVersions),
    plain(occurred),
    bodies,
    plain(prevHashes),
    plain(hashes),
  ];
};

const plain = (items: readonly (string | number)[]): string => `{${items.join(',')}}`;
const hexLiteral = (hex: string): string => `"\\\\x${hex}"`;

const outcomesOf = (group: readonly Admitted[], [from, ...exceptions]: readonly AnswerRow[]): AppendOutcome[] => {
  if (from === undefined) throw new Error('the append function gave no answer');
  const byNumber = new Map(exceptions.map((row) => [Number(row[0]), row]));
  let position = Number(from[3]);
  return group.map((append, index) => {
    const exception = byNumber.get(index + 1);
    if (exception === undefined) {
      position += append.events.length;
      return stored(append, position, from[4]);
    }
    const [, verdict, version, lastPosition, recordedAt] = exception;
    if (verdict === 'STORED') return stored(append, Number(lastPosition), recordedAt);
    return { ok: false, error: errorOf(append, verdict, Number(version)) };
  });
};

const stored = (append: Append, position: number, recordedAt: string | null): AppendOutcome => ({
  ok: true,
  appended: {
    stream: append.stream,
    version: expectedVersion(append) + append.events.length,
    position: positionText(position),
    recordedAt: isoInstant(recordedAt ?? ''),
  },
});

const errorOf = (append: Append, verdict: string, actual: number): EventStoreError => {
  switch (verdict) {
    case 'VERSION_CONFLICT':
      return new VersionConflict(append.stream, append.expected, actual);
    case 'TYPE_NOT_ALLOWED':
      return new EventStoreError(
        'TYPE_NOT_ALLOWED',
        `${append.events.map((event) => event.type).join(', ')}: not this service's to append`,
      );
    case 'CHAIN_BROKEN':
      return new EventStoreError('CHAIN_BROKEN', `append to ${append.stream} does not continue the chain at version ${actual}`);
    default:
      throw new Error(`the append function answered ${verdict}`);
  }
};
