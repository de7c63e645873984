import { newEvents, refusalOf } from '@suqiu/testing';
import { VersionConflict } from '../port';
import { type FaultPoint, faultPoints } from './faults';
import { type MemoryEventStore, memoryEventStore } from './memory-event-store';
import { MemoryLog } from './memory-log';

const events = newEvents('case-a', { count: 2 });
const append = (store: MemoryEventStore) => store.append('case-a', 'none', events);
const follow = async (store: MemoryEventStore, batches: number): Promise<number> => {
  let seen = 0;
  for await (const { length } of store.follow('', { signal: new AbortController().signal, limit: 1 })) {
    seen += length;
    if (seen === batches) break;
  }
  return seen;
};

/** One exercise per point: a point added to the enumeration without one does not compile, and one that is never passed fails below. */
const exercises: Record<FaultPoint, (store: MemoryEventStore) => Promise<void>> = {
  'append:received': async (store) => {
    store.faults.order('append:received', 'fail');
    expect(await refusalOf(append(store))).toBe('STORE_UNAVAILABLE');
    expect(await store.head()).toBe('');
  },
  'append:stored': async (store) => {
    store.faults.order('append:stored', 'fail');
    expect(await refusalOf(append(store))).toBe('STORE_UNAVAILABLE');
    expect(await append(store)).toMatchObject({ version: 2, position: await store.head() });
    expect(await store.readStream('case-a')).toHaveLength(2);
  },
  readStream: async (store) => {
    store.faults.order('readStream', 'fail');
    expect(await refusalOf(store.readStream('case-a'))).toBe('STORE_UNAVAILABLE');
    expect(await store.readStream('case-a')).toEqual([]);
  },
  readAll: async (store) => {
    store.faults.order('readAll', 'fail');
    expect(await refusalOf(store.readAll('', 1))).toBe('STORE_UNAVAILABLE');
  },
  'follow:read': async (store) => {
    store.faults.order('follow:read', 'fail');
    expect(await refusalOf(follow(store, 1))).toBe('STORE_UNAVAILABLE');
  },
  'follow:handed-out': async (store) => {
    await append(store);
    store.faults.order('follow:handed-out', 'fail');
    expect(await refusalOf(follow(store, 2))).toBe('STORE_UNAVAILABLE');
    expect(await follow(store, 2)).toBe(2);
  },
};

describe('faults on order', () => {
  it.each(faultPoints)('happen at %s, once', async (point) => {
    const store = memoryEventStore();
    await exercises[point](store);
    expect([...store.faults.exercised]).toEqual([point]);
  });

  it('make a conflict without a rival, and with one', async () => {
    const store = memoryEventStore();
    store.faults.order('append:received', 'conflict');
    await expect(append(store)).rejects.toBeInstanceOf(VersionConflict);
    store.faults.order('append:received', () => store.append('case-a', 'none', newEvents('case-a')).then(() => undefined));
    await expect(append(store)).rejects.toEqual(new VersionConflict('case-a', 'none', 1));
    expect(() => store.faults.order('readAll', 'conflict')).toThrow('no conflict');
  });

  it('hold a call back until the spec lets it go', async () => {
    const store = memoryEventStore();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    store.faults.order('append:stored', () => held);
    let answered = false;
    const answer = append(store).then(() => (answered = true));
    expect(await store.readStream('case-a')).toHaveLength(2);
    expect(answered).toBe(false);
    letGo();
    expect(await answer).toBe(true);
  });
});

describe('a memory log that is restored to an older state', () => {
  it('stops its followers loudly and gives the freed positions away again', async () => {
    const log = new MemoryLog();
    const store = memoryEventStore({ log });
    const { position } = await append(store);
    await store.append('case-b', 'none', newEvents('case-b'));
    const incarnation = await store.incarnation();
    const following = refusalOf(follow(store, 4));
    log.restoreTo(position);
    expect(await following).toBe('INCARNATION_CHANGED');
    expect(await store.incarnation()).not.toBe(incarnation);
    expect(await store.readStream('case-b')).toEqual([]);
    expect((await store.append('case-c', 'none', newEvents('case-c'))).position).toBe('0000000000000003');
  });
});
