import { onConnection } from '@suqiu/event-store';
import { freshDatabase } from '@suqiu/testing';
import { onSchema } from '../read-model';
import { ToyBench } from '../testing/toy-bench';
import { ToyRules, append } from '../testing/toy-ledger';
import { SumRow, silentLog, sums, tallies } from '../testing/toy-read-model';
import { type ConsumerRuntime, waitUntilAtHead } from './consumer-runtime';
import { Unavailable } from './failures';
import type { ToyEvent } from '../testing/toy-ledger';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);

const endConnections = (): Promise<void> =>
  onConnection(bench.db.adminUrl, async (admin) => {
    await admin.query(
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'suqiu_dispatch' AND datname = current_database()`,
    );
  });

const stateOf = (runtime: ConsumerRuntime<ToyEvent>, consumer: string) => runtime.status().find((status) => status.consumer === consumer);

const once = { sums: [{ stream: 'tally-1', events: 3, sum: 6 }] };
const sumRows = async () => ({ sums: await bench.dataSource.getRepository(SumRow).find() });

describe('something away for a while', () => {
  it('a connection lost in the middle of a batch: tried again, applied once, nothing parked', async () => {
    let cuts = 0;
    const cut = {
      ...sums,
      apply: async (...[events, manager]: Parameters<typeof sums.apply>) => {
        await sums.apply(events, manager);
        if (cuts++ === 0) await endConnections();
      },
    };
    const runtime = bench.started({ projections: [cut] });
    await append(bench.store, 'tally-1', 1, 2, 3);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(cuts).toBe(2);
    expect(await sumRows()).toEqual(once);
    expect(await runtime.parked()).toEqual([]);
  });

  it('connections lost again and again under load: everything is applied once', async () => {
    const runtime = bench.started({ batchSize: 5 });
    for (let round = 0; round < 6; round += 1) {
      for (let number = 0; number < 15; number += 1) await append(bench.store, `tally-${number % 4}`, 1);
      await endConnections();
    }
    await waitUntilAtHead(bench.store, [runtime]);
    const rows = await bench.dataSource.getRepository(SumRow).find();
    expect(rows.reduce((sum, row) => sum + row.events, 0)).toBe(90);
    expect(await runtime.parked()).toEqual([]);
  });

  it('the store away: the consumer pauses visibly and goes on', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    for (const point of ['readAll', 'follow:read'] as const) bench.store.faults.order(point, 'fail');
    const runtime = bench.started({ projections: [sums] });
    await waitUntilAtHead(bench.store, [runtime]);
    await append(bench.store, 'tally-1', 0);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(bench.store.faults.exercised).toContain('readAll');
    expect((await sumRows()).sums).toMatchObject([{ events: 4, sum: 6 }]);
  });

  it('the store away when there is nothing to do: the consumer runs again without an event', async () => {
    bench.store.faults.order('follow:read', 'fail');
    const runtime = bench.started({ projections: [sums] });
    await untilState(runtime, 'dispatch.sums', 'paused');
    await untilState(runtime, 'dispatch.sums', 'running');
    expect(stateOf(runtime, 'dispatch.sums')).not.toHaveProperty('failure');
  });

  it('a missing table: the consumer is paused with the reason, parks nothing, and goes on when the table is there', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    const owner = (sql: string) => onConnection(bench.db.adminUrl, async (client) => void (await client.query(sql)));
    await owner('ALTER TABLE dispatch.sums RENAME TO not_yet');
    const warn = jest.fn();
    const runtime = bench.started({ projections: [sums], log: { ...silentLog, warn } });
    await untilState(runtime, 'dispatch.sums', 'paused');
    const paused = stateOf(runtime, 'dispatch.sums')!;
    expect(paused).toMatchObject({ since: expect.any(Number), failure: { code: '42P01' } });
    const meanwhile = new Set<string | undefined>();
    await runtime.until(() => meanwhile.add(stateOf(runtime, 'dispatch.sums')?.state) && warn.mock.calls.length >= 4);
    // However often it was tried: it opens each time, and that is no progress.
    expect([...meanwhile]).toEqual(['paused']);
    expect(stateOf(runtime, 'dispatch.sums')).toEqual(paused);
    await owner('ALTER TABLE dispatch.not_yet RENAME TO sums');
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await sumRows()).toEqual(once);
    expect(await runtime.parked()).toEqual([]);
    expect(stateOf(runtime, 'dispatch.sums')).toMatchObject({ state: 'running' });
  });

  it('a connection on another schema: the consumer is paused with the reason and writes nothing', async () => {
    const elsewhere = await onSchema(bench.dataSource, 'dispatch_work');
    await append(bench.store, 'tally-1', 1);
    const runtime = bench.started({ projections: [sums], dataSource: elsewhere });
    await untilState(runtime, 'dispatch.sums', 'paused');
    expect(stateOf(runtime, 'dispatch.sums')).toMatchObject({ failure: { code: 'WRONG_SCHEMA' } });
    await bench.stopAll();
    await elsewhere.destroy();
  });

  it('a handler that says so waits as long as it takes, while other projections go on', async () => {
    let away = true;
    const waiting = {
      ...sums,
      apply: (...[events, manager]: Parameters<typeof sums.apply>) =>
        away ? Promise.reject(new Unavailable('not yet')) : sums.apply(events, manager),
    };
    await append(bench.store, 'tally-1', 1, 2, 3);
    const runtime = bench.started({ projections: [waiting, tallies(new ToyRules())] });
    await untilState(runtime, 'dispatch.sums', 'paused');
    expect(await runtime.applied.waitFor('dispatch.tallies', new Map([['tally-1', 3]]), { timeoutMs: 5_000 })).toBe(true);
    away = false;
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await sumRows()).toEqual(once);
  });
});

describe('a log restored to an older state', () => {
  it('stops the consumer loudly, at once and after a restart', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    const error = jest.fn();
    const log = { info: jest.fn(), warn: jest.fn(), error };
    const runtime = bench.started({ projections: [sums], log });
    await waitUntilAtHead(bench.store, [runtime]);
    bench.store.log.restoreTo((await bench.store.readAll('', 1)).at(0)?.position ?? '');
    await untilState(runtime, 'dispatch.sums', 'dead');
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ code: 'INCARNATION_CHANGED' }), expect.stringContaining('needs a person'));
    await expect(runtime.reached(await bench.store.head())).resolves.toBeUndefined();
    await expect(runtime.reached('beyond')).rejects.toThrow('dispatch.sums is dead: INCARNATION_CHANGED at');
    const restarted = bench.started({ projections: [sums] });
    await untilState(restarted, 'dispatch.sums', 'dead');
    expect(await sumRows()).toEqual(once);
  });
});

const untilState = async (runtime: ConsumerRuntime<ToyEvent>, consumer: string, state: string): Promise<void> => {
  await runtime.until(() => stateOf(runtime, consumer)?.state === state);
  expect(stateOf(runtime, consumer)?.state).toBe(state);
};
