import { onConnection } from '@suqiu/event-store';
import { freshDatabase } from '@suqiu/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ConsumerRuntime, waitUntilAtHead } from '../runtime/consumer-runtime';
import { ToyBench } from '../testing/toy-bench';
import { type ToyEvent, ToyRules, append } from '../testing/toy-ledger';
import { SumRow, contents, sums, tallies, toyMigrations } from '../testing/toy-read-model';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);

const rebuild = (runtime: ConsumerRuntime<ToyEvent>, options: Partial<Parameters<typeof runtime.rebuild>[0]> = {}) =>
  runtime.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations, ...options });

const leftovers = async () => ({
  schemas: await onConnection(bench.db.adminUrl, async (admin) => {
    const { rows } = await admin.query<object>(`SELECT 1 FROM pg_depend WHERE refobjid = 'dispatch_next'::regnamespace`);
    return rows;
  }),
  positions: await bench.dataSource.query<object[]>(`SELECT * FROM dispatch_work.positions WHERE lane = 'next'`),
  parked: await bench.dataSource.query<object[]>(`SELECT * FROM dispatch_work.parked WHERE lane = 'next'`),
});
const nothing = { schemas: [], positions: [], parked: [] };

const total = async (): Promise<{ events: number; sum: number }> => {
  const rows = await bench.dataSource.getRepository(SumRow).find();
  return { events: rows.reduce((sum, row) => sum + row.events, 0), sum: rows.reduce((sum, row) => sum + row.sum, 0) };
};

describe('a rebuild beside a live consumer', () => {
  it('misses no event at the switch while writing goes on, and the live consumer goes on as if nothing had been', async () => {
    const warn = jest.fn();
    const runtime = bench.started({ batchSize: 3, log: { info: jest.fn(), warn, error: jest.fn() } });
    let [written, rebuilds] = [0, 0];
    const writing = (async () => {
      for (; written < 400 || rebuilds < 3; written += 1) {
        await append(bench.store, `tally-${written % 7}`, 1);
        await runtime.reached((await bench.store.readAll('', Math.max(1, written - 20))).at(-1)?.position ?? '');
      }
    })();
    for (; written < 400 || rebuilds < 3; rebuilds += 1) await rebuild(runtime);
    await writing;
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await total()).toEqual({ events: written, sum: written });
    expect(runtime.status().map(({ state }) => state)).toEqual(['running', 'running']);
    expect(warn).not.toHaveBeenCalled();
    expect(await leftovers()).toEqual(nothing);
  });

  it('keeps the live consumer from writing what the switch would drop: an event that comes after the last look at the log', async () => {
    await append(bench.store, 'tally-1', 1);
    const live = bench.started({ projections: [sums] });
    await waitUntilAtHead(bench.store, [live]);
    let locked = false;
    const rebuilding = bench.runtime({ projections: [sums], reached: (point) => (locked ||= point === 'rebuild: live one locked') });
    const head = bench.store.head.bind(bench.store);
    let writtenTooEarly: boolean | undefined;
    jest.spyOn(bench.store, 'head').mockImplementation(async () => {
      const seen = await head();
      if (locked && writtenTooEarly === undefined) {
        writtenTooEarly = false;
        await append(bench.store, 'tally-1', 2);
        writtenTooEarly = await live.applied.waitFor('dispatch.sums', new Map([['tally-1', 2]]), { timeoutMs: 300 });
      }
      return seen;
    });
    await rebuild(rebuilding);
    await waitUntilAtHead(bench.store, [live]);
    expect(writtenTooEarly).toBe(false);
    expect(await total()).toEqual({ events: 2, sum: 3 });
  });

  it('repairs what was changed by hand, and tells how far it has come', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    const before = await contents(bench.dataSource);
    await bench.dataSource.query(`UPDATE sums SET sum = 99; DELETE FROM tallies; INSERT INTO numbers VALUES ('tally-9', 1, 1)`);
    const progress = jest.fn();
    expect(await rebuild(runtime, { onProgress: progress })).toEqual({ events: 3, position: await bench.store.head() });
    expect(await contents(bench.dataSource)).toEqual(before);
    expect(progress).toHaveBeenLastCalledWith({ events: 3, position: await bench.store.head(), head: await bench.store.head() });
  });

  it('brings a new shape of the tables, with the rights of the old one', async () => {
    await append(bench.store, 'tally-1', 1);
    const runtime = bench.started({ projections: [sums] });
    await waitUntilAtHead(bench.store, [runtime]);
    class AddIndex1790000000200 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('CREATE INDEX sums_by_sum ON sums (sum)');
      }
      async down(): Promise<void> {
        await Promise.reject(new Error('forward only'));
      }
    }
    await rebuild(runtime, { migrations: [...toyMigrations, AddIndex1790000000200] });
    const [index] = await bench.dataSource.query<object[]>(`SELECT schemaname, tablename FROM pg_indexes WHERE indexname = 'sums_by_sum'`);
    expect(index).toEqual({ schemaname: 'dispatch', tablename: 'sums' });
    const [migrations] = await bench.dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM migrations');
    expect(migrations).toEqual({ count: 3 });
    await append(bench.store, 'tally-1', 2);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await total()).toEqual({ events: 2, sum: 3 });
  });

  it('works for a consumer that has never run, which then goes on from there', async () => {
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = bench.runtime();
    await rebuild(runtime);
    await append(bench.store, 'tally-1', 3);
    runtime.start();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await total()).toEqual({ events: 3, sum: 6 });
  });

  it('brings a consumer back after the log was restored to an older state; reactors go on from its head', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    const seen: string[] = [];
    const reactor = {
      name: 'dispatch.when-number-tell',
      on: ['dispatch.NumberAdded'],
      react: ({ position }: ToyEvent) => Promise.resolve(void seen.push(position)),
    };
    const first = bench.runtime();
    first.addReactor(reactor);
    first.start();
    await waitUntilAtHead(bench.store, [first]);
    bench.store.log.restoreTo((await bench.store.readAll('', 1)).at(0)?.position ?? '');
    await bench.stopAll();
    const second = bench.runtime();
    second.addReactor(reactor);
    await second.adoptRestoredLog();
    await rebuild(second);
    await append(bench.store, 'tally-1', 7);
    second.start();
    await waitUntilAtHead(bench.store, [second]);
    expect(await total()).toEqual({ events: 2, sum: 8 });
    expect(seen).toHaveLength(4);
  });
});

describe('a rebuild that does not come to its end', () => {
  it('leaves the live read model untouched when it is cancelled', async () => {
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    const before = await contents(bench.dataSource);
    const cancel = new AbortController();
    const rebuilding = rebuild(runtime, { signal: cancel.signal, onProgress: () => cancel.abort(new Error('enough')) });
    await expect(rebuilding).rejects.toThrow('enough');
    expect(await contents(bench.dataSource)).toEqual(before);
    expect(await leftovers()).toEqual(nothing);
  });

  it('leaves it untouched when a migration fails', async () => {
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    const before = await contents(bench.dataSource);
    class Broken1790000000300 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('CREATE TABLE broken (id nonsense)');
      }
      async down(): Promise<void> {
        await Promise.reject(new Error('forward only'));
      }
    }
    await expect(rebuild(runtime, { migrations: [...toyMigrations, Broken1790000000300] })).rejects.toThrow('nonsense');
    expect(await contents(bench.dataSource)).toEqual(before);
    expect(await leftovers()).toEqual(nothing);
  });

  it('refuses to lose what a migration made besides tables', async () => {
    class AddType1790000000400 implements MigrationInterface {
      async up(runner: QueryRunner): Promise<void> {
        await runner.query(`CREATE TYPE mood AS ENUM ('good')`);
      }
      async down(): Promise<void> {
        await Promise.reject(new Error('forward only'));
      }
    }
    await append(bench.store, 'tally-1', 1);
    const runtime = bench.started();
    await expect(rebuild(runtime, { migrations: [...toyMigrations, AddType1790000000400] })).rejects.toThrow('makes dispatch_next.mood');
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await total()).toEqual({ events: 1, sum: 1 });
  });

  it('is refused while another one runs', async () => {
    await append(bench.store, 'tally-1', 1);
    const [one, other] = [bench.runtime(), bench.runtime()];
    const refused: unknown[] = [];
    let second = Promise.resolve();
    const onProgress = (): void => {
      second = rebuild(other).then(
        () => undefined,
        (error: unknown) => void refused.push(error),
      );
    };
    await rebuild(one, { onProgress });
    await second;
    expect(refused).toMatchObject([{ code: 'REBUILD_RUNNING' }]);
  });

  it('survives lost connections', async () => {
    for (let number = 0; number < 20; number += 1) await append(bench.store, `tally-${number % 3}`, 1);
    let cuts = 0;
    const cut = {
      ...tallies(new ToyRules()),
      apply: async (...[events, manager]: Parameters<typeof sums.apply>) => {
        if (cuts++ === 0)
          await onConnection(
            bench.db.adminUrl,
            async (admin) =>
              void (await admin.query(
                `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'suqiu dispatch_next'`,
              )),
          );
        await tallies(new ToyRules()).apply(events, manager);
      },
    };
    const runtime = bench.runtime({ projections: [cut, sums] });
    await rebuild(runtime);
    expect(cuts).toBe(2);
    expect(await total()).toEqual({ events: 20, sum: 20 });
  });
});
