import { randomUUID } from 'node:crypto';
import type { EventStore, StoredEvent } from '@suqiu/event-store';
import { newEvents } from './new-events';
import { refusalOf, type StoreUnderTest } from './store-under-test';

/** Follows until `enough` events have come, then aborts; the follower must end by itself. */
export const followUntil = async (store: EventStore, after: string, enough: number, limit?: number): Promise<StoredEvent[][]> => {
  const abort = new AbortController();
  const batches: StoredEvent[][] = [];
  let count = 0;
  for await (const batch of store.follow(after, { signal: abort.signal, ...(limit === undefined ? {} : { limit }) })) {
    batches.push(batch);
    count += batch.length;
    if (count >= enough) abort.abort();
  }
  return batches;
};

export const readPromises = (tested: () => StoreUnderTest): void => {
  describe('when reading', () => {
    let store: EventStore;
    beforeAll(() => {
      store = tested().open('intake');
    });
    afterAll(() => store.close());

    const storeSome = async (count: number): Promise<string> => {
      const stream = `case-${randomUUID()}`;
      await store.append(stream, 'none', newEvents(stream, { count }));
      return stream;
    };

    it('reads several streams at once, each whole and in order, and leaves out those that are empty', async () => {
      const [one, two, three] = [await storeSome(3), await storeSome(1), await storeSome(2)];
      const last = (await store.readStream(one)).at(-1)!;
      await store.append(one, 3, newEvents(one, { after: last }));
      const read = await store.readStreams([three, 'case-none', one, one]);
      expect([...read.keys()].sort()).toEqual([one, three].sort());
      expect(read.get(one)).toEqual(await store.readStream(one));
      expect(read.get(one)).toHaveLength(4);
      expect(read.get(three)).toEqual(await store.readStream(three));
      expect(read.has(two)).toBe(false);
      expect(await store.readStreams([])).toEqual(new Map());
    });

    it('pages through the whole log, each event once, in ascending order', async () => {
      const before = await store.head();
      for (const count of [3, 1, 4, 1, 5]) await storeSome(count);
      const whole = await store.readAll(before, 1000);
      const paged: StoredEvent[] = [];
      for (let after = before; ;) {
        const page = await store.readAll(after, 4);
        paged.push(...page);
        after = page.at(-1)?.position ?? after;
        if (page.length < 4) break;
      }
      expect(paged).toEqual(whole);
      expect(whole).toHaveLength(14);
      expect(whole.map(({ position }) => position)).toEqual(whole.map(({ position }) => position).sort());
      expect(await store.head()).toBe(whole.at(-1)?.position);
      expect(await store.readAll(await store.head(), 10)).toEqual([]);
    });

    it('gives each of many who ask at the same time the stream they asked for, from their version on', async () => {
      const streams = Array.from({ length: 20 }, () => `case-${randomUUID()}`);
      await store.appendMany(
        streams.map((stream, at) => ({ stream, expected: 'none' as const, events: newEvents(stream, { count: (at % 5) + 1 }) })),
      );
      const asked = [...streams, ...streams].map((stream, at) => ({ stream, from: (at % 3) + 1 }));
      const read = await Promise.all([
        ...asked.map(({ stream, from }) => store.readStream(stream, from)),
        store.readStream(`case-${randomUUID()}`),
      ]);
      for (const [at, { stream, from }] of asked.entries()) {
        const last = ((at % 20) % 5) + 1;
        const versions = Array.from({ length: Math.max(0, last - from + 1) }, (_, more) => from + more);
        expect(read[at]?.map((event) => [event.stream, event.version])).toEqual(versions.map((version) => [stream, version]));
      }
      expect(read.at(-1)).toEqual([]);
    });

    it('counts what lies after a position, near or far, and nothing beyond the end', async () => {
      const after = await store.head();
      await storeSome(3);
      const middle = await store.head();
      await storeSome(2);
      const counted = await Promise.all([after, middle, await store.head(), '9'.repeat(middle.length)].map((at) => store.countAfter(at)));
      expect(counted).toEqual([5, 2, 0, 0].map((events) => ({ events, atLeast: false })));
      expect((await store.countAfter('')).events).toBe((await store.readAll('', 1_000_000)).length);
    });

    it('follows from a position: what is there, in batches, then what comes', async () => {
      const after = await store.head();
      await storeSome(5);
      const following = followUntil(store, after, 8, 2);
      const other = tested().open('intake');
      await storeSome(1);
      const stream = `case-${randomUUID()}`;
      await other.append(stream, 'none', newEvents(stream, { count: 2 }));
      const batches = await following;
      expect(batches.flat()).toEqual(await store.readAll(after, 1000));
      expect(batches.every((batch) => batch.length >= 1 && batch.length <= 2)).toBe(true);
      await other.close();
    });

    it('ends a follower that waits, without an error, when its signal aborts or the store is closed', async () => {
      const abort = new AbortController();
      const other = tested().open('intake');
      const after = await store.head();
      const drain = async (events: AsyncIterable<StoredEvent[]>): Promise<string> => {
        for await (const batch of events) throw new Error(`nothing was appended, yet it gave ${batch.length} events`);
        return 'ended';
      };
      const [aborted, closed] = [
        drain(store.follow(after, { signal: abort.signal })),
        drain(other.follow(after, { signal: new AbortController().signal })),
      ];
      abort.abort();
      await other.close();
      expect(await Promise.all([aborted, closed])).toEqual(['ended', 'ended']);
      expect(await drain(store.follow(after, { signal: abort.signal }))).toBe('ended');
    });

    it('stops loudly when the checkpoint belongs to another log, or lies behind the end of this one', async () => {
      const signal = new AbortController().signal;
      const first = async (events: AsyncIterable<StoredEvent[]>): Promise<void> => {
        for await (const batch of events) throw new Error(`it gave ${batch.length} events`);
      };
      expect(await refusalOf(first(store.follow('', { signal, incarnation: randomUUID() })))).toBe('INCARNATION_CHANGED');
      const beyond = '9'.repeat((await store.head()).length);
      expect(await refusalOf(first(store.follow(beyond, { signal, incarnation: await store.incarnation() })))).toBe('INCARNATION_CHANGED');
    });
  });
};
