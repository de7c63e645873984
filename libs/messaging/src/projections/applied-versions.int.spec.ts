import { freshDatabase } from '@suqiu/testing';
import { waitUntilAtHead } from '../runtime/consumer-runtime';
import { Gate, ToyBench } from '../testing/toy-bench';
import { append } from '../testing/toy-ledger';
import { sums } from '../testing/toy-read-model';
import { AppliedVersions } from './applied-versions';

const bench = new ToyBench(freshDatabase);
const wait = { timeoutMs: 10_000 };
const version = (wanted: number) => new Map([['tally-1', wanted]]);

describe('waiting for a version', () => {
  it('is over at once when it is there, or a later one', async () => {
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = bench.started({ projections: [sums] });
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await runtime.applied.waitFor('dispatch.sums', version(2), wait)).toBe(true);
    expect(await runtime.applied.waitFor('dispatch.sums', version(1), { timeoutMs: 0 })).toBe(true);
  });

  it('ends when the version comes, in this process', async () => {
    const runtime = bench.started({ projections: [sums] });
    const waiting = runtime.applied.waitFor('dispatch.sums', version(2), wait);
    await append(bench.store, 'tally-1', 1);
    await append(bench.store, 'tally-1', 2);
    expect(await waiting).toBe(true);
    expect(await runtime.applied.versionsOf('dispatch.sums', ['tally-1', 'tally-2'])).toEqual(version(2));
  });

  it('ends when the version comes, applied by another process', async () => {
    const waiting = new AppliedVersions(bench.dataSource).waitFor('dispatch.sums', version(1), wait);
    bench.started({ projections: [sums] });
    await append(bench.store, 'tally-1', 1);
    expect(await waiting).toBe(true);
  });

  it('is for many streams at once over when the last of them is there', async () => {
    const gate = new Gate();
    const held = {
      ...sums,
      apply: async (...[events, manager]: Parameters<typeof sums.apply>) => {
        if (events.some(({ stream }) => stream === 'tally-3')) await gate.pass();
        await sums.apply(events, manager);
      },
    };
    const runtime = bench.started({ projections: [held] });
    const wanted = new Map([1, 2, 3].map((at) => [`tally-${at}`, at]));
    const all = runtime.applied.waitFor('dispatch.sums', wanted, wait);
    await append(bench.store, 'tally-1', 1);
    await append(bench.store, 'tally-2', 1, 2);
    await waitUntilAtHead(bench.store, [runtime]);
    await append(bench.store, 'tally-3', 1, 2, 3);
    await gate.visited;
    expect(await runtime.applied.waitFor('dispatch.sums', wanted, { timeoutMs: 30 })).toBe(false);
    gate.open();
    expect(await all).toBe(true);
  });

  it('is given up after the timeout or on abort, and not before', async () => {
    const gate = new Gate();
    const held = {
      ...sums,
      apply: async (...[events, manager]: Parameters<typeof sums.apply>) => {
        await gate.pass();
        await sums.apply(events, manager);
      },
    };
    const runtime = bench.started({ projections: [held] });
    await append(bench.store, 'tally-1', 1);
    await gate.visited;
    expect(await runtime.applied.waitFor('dispatch.sums', version(1), { timeoutMs: 30 })).toBe(false);
    const abort = new AbortController();
    const waiting = runtime.applied.waitFor('dispatch.sums', version(1), { ...wait, signal: abort.signal });
    abort.abort();
    expect(await waiting).toBe(false);
    gate.open();
    expect(await runtime.applied.waitFor('dispatch.sums', version(1), wait)).toBe(true);
  });
});

describe('positions', () => {
  it('tell position, lag and state of each consumer', async () => {
    const gate = new Gate();
    const held = {
      ...sums,
      apply: async (...[events, manager]: Parameters<typeof sums.apply>) => {
        await gate.pass();
        await sums.apply(events, manager);
      },
    };
    await append(bench.store, 'tally-1', 1, 2, 3);
    const runtime = bench.started({ projections: [held] });
    await gate.visited;
    expect(await runtime.positions()).toEqual([
      { consumer: 'dispatch.sums', kind: 'projection', state: 'running', partition: 0, position: '', lag: 3, lagAtLeast: false },
    ]);
    gate.open();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await runtime.positions()).toMatchObject([
      { position: await bench.store.head(), lag: 0, secondsSinceApply: expect.any(Number) },
    ]);
  });
});
