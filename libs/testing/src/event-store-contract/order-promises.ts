import { randomUUID } from 'node:crypto';
import { type EventStore, VersionConflict } from '@suqiu/event-store';
import { newEvents } from './new-events';
import { followUntil } from './read-promises';
import type { StoreUnderTest } from './store-under-test';

const writers = 6;
const appendsEach = 25;

/** Appends to a stream that others write as well: load, append, on a conflict again. */
const appendToShared = async (store: EventStore, stream: string): Promise<void> => {
  for (;;) {
    const head = (await store.readStream(stream)).at(-1);
    const events = newEvents(stream, head === undefined ? { count: 2 } : { after: head, count: 2 });
    try {
      await store.append(stream, head?.version ?? 'none', events);
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
};

export const orderPromises = (tested: () => StoreUnderTest): void => {
  it('shows every follower the same order while many write: nothing missed, twice, late or out of place', async () => {
    const stores = Array.from({ length: writers }, () => tested().open('intake'));
    const reader = tested().open('dispatch');
    const after = await reader.head();
    const incarnation = await reader.incarnation();
    const shared = Array.from({ length: 3 }, () => `case-${randomUUID()}`);
    const expected = writers * appendsEach * 2;
    const followers = [1, 7, 500].map((limit) => followUntil(reader, after, expected, limit));
    const work = async (store: EventStore, number: number): Promise<void> => {
      for (let turn = 0; turn < appendsEach; turn++) await appendToShared(store, shared[(number + turn) % shared.length] ?? '');
    };
    await Promise.all(stores.map(work));
    const seen = (await Promise.all(followers)).map((batches) => batches.flat());
    const log = await reader.readAll(after, 10_000);
    expect(log).toHaveLength(expected);
    expect(seen.map((events) => events.map(({ eventId }) => eventId))).toEqual(seen.map(() => log.map(({ eventId }) => eventId)));
    for (const stream of shared) {
      const versions = log.filter((event) => event.stream === stream).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 1));
    }
    const times = log.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(await reader.incarnation()).toBe(incarnation);
    await Promise.all([...stores, reader].map((store) => store.close()));
  });
};
