import { type MemoryEventStore, memoryEventStore } from '@suqiu/event-store';
import { append } from '../testing/toy-ledger';
import { followSource } from './follow-source.adapter';
import type { SourceBatch } from './source.port';

let store: MemoryEventStore;
beforeEach(() => (store = memoryEventStore()));

/** Reads until it has seen a number of events; answers their streams@versions. */
const read = async (source: ReturnType<typeof followSource>, count: number, from = '', limit = 3): Promise<string[]> => {
  const leave = new AbortController();
  const seen: string[] = [];
  for await (const { events } of source.open(() => Promise.resolve(from), { signal: leave.signal, limit })) {
    expect(events.length).toBeLessThanOrEqual(limit);
    seen.push(...events.map(({ stream, version }) => `${stream}@${version}`));
    if (seen.length >= count) break;
  }
  return seen;
};

const names = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => `tally-1@${from + index}`);

describe('the log as a source', () => {
  it('gives everything after a position, in order: first from the store, then as it comes', async () => {
    await append(store, 'tally-1', 1, 2, 3, 4, 5);
    const source = followSource(store);
    const reading = read(source, 8);
    for (const entry of [6, 7, 8]) await append(store, 'tally-1', entry);
    expect(await reading).toEqual(names(1, 8));
    const [, second] = await store.readAll('', 2);
    expect(await read(source, 6, second?.position)).toEqual(names(3, 8));
  });

  it('follows the store once for any number of readers, and not at all when they have left', async () => {
    const follow = jest.spyOn(store, 'follow');
    const source = followSource(store);
    const readers = [read(source, 2), read(source, 2), read(source, 2)];
    await append(store, 'tally-1', 1, 2);
    expect(await Promise.all(readers)).toEqual([names(1, 2), names(1, 2), names(1, 2)]);
    expect(follow).toHaveBeenCalledTimes(1);
    expect(follow.mock.calls[0]?.[1].signal.aborted).toBe(true);
    expect(await read(source, 2)).toEqual(names(1, 2));
    expect(follow).toHaveBeenCalledTimes(2);
  });

  it('loses nothing for a reader that is slower than the window, which holds 4 million characters', async () => {
    const source = followSource(store);
    const slow = source.open(() => Promise.resolve(''), { signal: new AbortController().signal, limit: 7 });
    const first = slow.next();
    const fast = read(source, 200, '', 50);
    for (let at = 0; at < 200; at += 1) await append(store, `tally-${at}`, 'x'.repeat(30_000));
    expect(await fast).toHaveLength(200);
    const seen = ((await first).value as SourceBatch).events.map(({ stream }) => stream);
    while (seen.length < 200) seen.push(...((await slow.next()).value as SourceBatch).events.map(({ stream }) => stream));
    expect(seen).toEqual(Array.from({ length: 200 }, (_, at) => `tally-${at}`));
    await slow.return(undefined);
  });

  it('throws what the store throws, and can be opened again', async () => {
    const source = followSource(store);
    store.faults.order('follow:read', 'fail');
    await expect(read(source, 1)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await append(store, 'tally-1', 1);
    expect(await read(source, 1)).toEqual(names(1, 1));
  });

  it('ends without error on abort', async () => {
    const leave = new AbortController();
    const batches = followSource(store).open(() => Promise.resolve(''), { signal: leave.signal, limit: 1 });
    const next = batches.next();
    leave.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('counts all that lies behind a reader, and reads none of it', async () => {
    const source = followSource(store);
    for (let at = 0; at < 1_020; at += 60) await append(store, `tally-${at}`, ...Array.from({ length: 60 }, () => 1));
    const readAll = jest.spyOn(store, 'readAll');
    expect(await source.behind('')).toEqual({ events: 1_020, atLeast: false });
    expect(await source.behind(await store.head())).toEqual({ events: 0, atLeast: false });
    expect(readAll).not.toHaveBeenCalled();
  });

  it('counts what the log holds while reading it fails', async () => {
    const source = followSource(store);
    store.faults.order('follow:read', () => new Promise(() => undefined));
    const leave = new AbortController();
    const next = source.open(() => Promise.resolve(''), { signal: leave.signal, limit: 1 }).next();
    await append(store, 'tally-1', 1, 2);
    expect(await source.behind('')).toEqual({ events: 2, atLeast: false });
    leave.abort();
    await next;
  });
});
