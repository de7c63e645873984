import { createHash } from 'node:crypto';
import type { EventStore, NewEvent, StoredEvent } from '@suqiu/event-store';
import { canonicalText, genesisHash } from '@suqiu/integrity';
import { v5 as uuidv5 } from 'uuid';
import type { ReadEvent } from '../read-event';

/** A language as small as a ledger's can be: numbers are added to tallies. */
export interface ToyEvent extends ReadEvent {
  readonly type: 'dispatch.NumberAdded' | 'dispatch.TallyNamed';
  readonly data: { readonly number?: number; readonly name?: string };
}

/** `unknown` is a type of a later release, `poison` an event that `evolve` fails on while `ToyRules.refusing` is set. */
export type Entry = number | string | 'unknown' | 'poison';

/** Appends entries to a stream, one event each: a number is added, a string becomes the name. Returns the last version. */
export const append = async (store: EventStore, stream: string, ...entries: Entry[]): Promise<number> => {
  const before = await store.readStream(stream);
  let prevHash = before.at(-1)?.hash ?? genesisHash;
  const events = entries.map((entry, index): NewEvent => {
    const version = before.length + index + 1;
    const type = typeof entry === 'number' ? 'dispatch.NumberAdded' : entry === 'unknown' ? 'dispatch.ComesLater' : 'dispatch.TallyNamed';
    const eventId = uuidv5(`${stream} ${version}`, uuidv5.URL);
    const data = typeof entry === 'number' ? { number: entry } : { name: entry };
    const text = canonicalText({ data, eventId, occurredAt: '2026-01-05T08:00:00.000Z', schemaVersion: 1, stream, type, version });
    const hash = createHash('sha256').update(prevHash).update(text).digest('hex');
    const event = { eventId, type, schemaVersion: 1, version, text, prevHash, hash };
    prevHash = hash;
    return event;
  });
  await store.append(stream, before.length === 0 ? 'none' : before.length, events);
  return before.length + entries.length;
};

class UnknownToy extends Error {
  readonly code = 'EVENT_TYPE_UNKNOWN';
}

export const decodeToy = (stored: StoredEvent): ToyEvent => {
  if (stored.type !== 'dispatch.NumberAdded' && stored.type !== 'dispatch.TallyNamed') throw new UnknownToy(stored.type);
  const { data } = JSON.parse(stored.text) as { data: ToyEvent['data'] };
  const { eventId, type, stream, version, position } = stored;
  return { eventId, type, stream, version, position, data };
};

export interface Tally {
  readonly name: string;
  readonly total: number;
  readonly numbers: readonly number[];
}

export const emptyTally: Tally = { name: '', total: 0, numbers: [] };

/** What a new release repairs: while it refuses, events named "poison" cannot be applied. */
export class ToyRules {
  refusing = true;

  readonly evolve = (tally: Tally, { data: { number, name } }: ToyEvent): Tally => {
    if (name !== undefined) {
      if (name === 'poison' && this.refusing) throw new RangeError(`cannot apply ${name}`);
      return { ...tally, name };
    }
    const added = number ?? 0;
    return { ...tally, total: tally.total + added, numbers: [...tally.numbers, added] };
  };
}
