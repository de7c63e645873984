import { expectedBefore, newEvents } from '@suqiu/testing';
import { admit } from '../admission';
import { AppendQueue, groupBounds, queueBounds, type Waiting } from './append-queue';

const waiting = (stream: string, count = 1, lane: 'interactive' | 'bulk' = 'interactive', bytes?: number): Waiting => {
  const events = newEvents(stream, { count });
  const append = admit({ stream, expected: expectedBefore(events), events, lane });
  return { append: bytes === undefined ? append : { ...append, bytes }, settle: () => undefined };
};
const streamsOf = (group: readonly Waiting[]): string[] => group.map(({ append }) => append.stream);
const fill = (queue: AppendQueue, count: number, name: string, lane: 'interactive' | 'bulk'): void => {
  for (let number = 0; number < count; number++) queue.push(waiting(`${name}-${number}`, 2, lane));
};

describe('the queue of appends', () => {
  it('takes at most one append per stream, none of a busy one, and keeps the order of each stream', () => {
    const queue = new AppendQueue();
    const appends = ['a', 'b', 'a', 'c', 'a'].map((stream) => waiting(stream));
    for (const append of appends) queue.push(append);
    expect(queue.take(new Set(['c']))).toEqual([appends[0], appends[1]]);
    expect(queue.take(new Set(['a']))).toEqual([appends[3]]);
    expect(queue.take(new Set())).toEqual([appends[2]]);
    expect(queue.take(new Set())).toEqual([appends[4]]);
    expect([queue.take(new Set()), queue.length]).toEqual([[], 0]);
  });

  it('fills a group up to 256 events or 1 MB, and lets a larger append go alone', () => {
    const queue = new AppendQueue();
    fill(queue, 200, 'x', 'interactive');
    expect(queue.take(new Set())).toHaveLength(groupBounds.events / 2);
    expect(queue.take(new Set())).toHaveLength(200 - groupBounds.events / 2);
    for (const bytes of [600_000, 600_000, 5_000_000, 10]) queue.push(waiting(`big-${bytes}-${queue.length}`, 1, 'interactive', bytes));
    expect([1, 2, 3, 4].map(() => queue.take(new Set()).map(({ append }) => append.bytes))).toEqual([
      [600_000],
      [600_000],
      [5_000_000],
      [10],
    ]);
  });

  it('takes interactive work first, but always some bulk work while both wait', () => {
    const queue = new AppendQueue();
    fill(queue, 300, 'bulk', 'bulk');
    fill(queue, 300, 'urgent', 'interactive');
    const group = queue.take(new Set());
    const bulk = group.filter(({ append }) => append.lane === 'bulk');
    expect([group.length, bulk.length]).toEqual([128, 32]);
    expect(streamsOf(group).slice(0, 96)).toEqual(Array.from({ length: 96 }, (_, number) => `urgent-${number}`));
  });

  it('gives either lane the whole group when the other is empty or small', () => {
    const queue = new AppendQueue();
    fill(queue, 200, 'bulk', 'bulk');
    expect(queue.take(new Set())).toHaveLength(128);
    expect(queue.take(new Set())).toHaveLength(72);
    fill(queue, 1, 'bulk', 'bulk');
    fill(queue, 200, 'urgent', 'interactive');
    const lanes = queue.take(new Set()).map(({ append }) => append.lane);
    expect([lanes.length, lanes.filter((lane) => lane === 'bulk').length]).toEqual([128, 1]);
  });

  it('is full at its bounds, and has room again when something was taken', () => {
    const queue = new AppendQueue();
    const { append, settle } = waiting('s');
    for (let number = 0; number < queueBounds.appends; number++)
      expect(queue.push({ append: { ...append, stream: `s-${number}` }, settle })).toBe(true);
    expect(queue.push(waiting('one-more'))).toBe(false);
    queue.take(new Set());
    expect(queue.push(waiting('one-more'))).toBe(true);
    const heavy = new AppendQueue();
    expect(heavy.push(waiting('a', 1, 'bulk', queueBounds.bytes))).toBe(true);
    expect(heavy.push(waiting('b', 1, 'interactive', 1))).toBe(false);
  });
});
