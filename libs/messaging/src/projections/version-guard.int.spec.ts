import { freshDatabase } from '@suqiu/testing';
import { pause } from '../runtime/bell';
import { waitUntilAtHead } from '../runtime/consumer-runtime';
import { followSource } from '../source/follow-source.adapter';
import type { Source, SourceBatch } from '../source/source.port';
import { Gate, ToyBench } from '../testing/toy-bench';
import { append } from '../testing/toy-ledger';
import { NumberRow, SumRow, TallyRow, contents, silentLog, sums } from '../testing/toy-read-model';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);

describe('the ordinary course', () => {
  it('shows every event once, in rows of any kind of column', async () => {
    await append(bench.store, 'tally-1', 3, 'first', 4);
    await append(bench.store, 'tally-2', 5);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await bench.dataSource.getRepository(TallyRow).find({ order: { stream: 'ASC' } })).toEqual([
      { stream: 'tally-1', name: 'first', total: 7, numbers: [3, 4], lastEvent: { version: 3, type: 'dispatch.NumberAdded' } },
      { stream: 'tally-2', name: '', total: 5, numbers: [5], lastEvent: { version: 1, type: 'dispatch.NumberAdded' } },
    ]);
    expect(await bench.dataSource.getRepository(NumberRow).count()).toBe(3);
    expect(await bench.dataSource.getRepository(SumRow).findOneByOrFail({ stream: 'tally-1' })).toMatchObject({ events: 3, sum: 7 });
  });

  it('goes on where it stopped', async () => {
    await append(bench.store, 'tally-1', 1);
    const first = bench.started();
    await waitUntilAtHead(bench.store, [first]);
    await first.stop();
    await append(bench.store, 'tally-1', 2);
    await waitUntilAtHead(bench.store, [bench.started()]);
    expect(await bench.dataSource.getRepository(SumRow).findOneByOrFail({ stream: 'tally-1' })).toMatchObject({ events: 2, sum: 3 });
  });

  it('passes by streams that a projection does not read, and remembers that it did', async () => {
    await append(bench.store, 'organisation', 1, 2, 3);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    await runtime.stop();
    const positions = await bench.dataSource.query<{ position: string }[]>('SELECT position FROM dispatch_work.positions');
    expect(positions).toEqual([{ position: await bench.store.head() }, { position: await bench.store.head() }]);
    expect(await bench.dataSource.getRepository(SumRow).count()).toBe(0);
  });
});

/** A source as bad as a broker may be: the given batches in the given order, then silence. */
const sourceOf = (batches: SourceBatch[]): Source => ({
  name: 'broker',
  behind: () => Promise.resolve({ events: 0, atLeast: false }),
  async *open(from, { signal }) {
    await from(0);
    yield* batches;
    await pause(60_000, signal);
  },
});

describe('the version guard', () => {
  const deliver = async (...order: number[][]): Promise<Record<string, unknown[]>> => {
    await append(bench.store, 'tally-1', 1, 2, 'three', 4, 5);
    const log = await bench.store.readAll('', 10);
    const batches = order.map((versions, index) => ({
      partition: 0,
      upTo: `offset ${index}`,
      events: versions.flatMap((version) => log.filter((event) => event.version === version)),
    }));
    const runtime = bench.started({ source: sourceOf(batches) });
    await runtime.reached(`offset ${order.length - 1}`);
    await runtime.stop();
    const { parked, ...tables } = await contents(bench.dataSource);
    expect(parked).toEqual([]);
    return tables;
  };
  const once = { sums: [{ stream: 'tally-1', events: 5, sum: 12 }] };

  it('drops repetitions, within a batch and between batches', async () => {
    expect(await deliver([1, 2, 2, 1], [1, 2, 3, 4, 5, 4], [5])).toMatchObject(once);
  });
  it('drops old events that come after new ones', async () => {
    expect(await deliver([1, 2, 3, 4, 5], [2, 3], [1])).toMatchObject(once);
  });
  it('fills gaps from the store', async () => {
    expect(await deliver([3], [5])).toMatchObject(once);
  });
  it('fills a gap at the beginning and drops what comes too late for it', async () => {
    expect(await deliver([5], [1], [2, 3, 4])).toMatchObject(once);
  });

  it('parks a stream whose gap no store can fill', async () => {
    await append(bench.store, 'tally-1', 1, 2, 3);
    const log = await bench.store.readAll('', 10);
    jest
      .spyOn(bench.store, 'readStream')
      .mockImplementation((_stream, from = 1) => Promise.resolve(log.filter((event) => event.version >= Math.max(from, 3))));
    const runtime = bench.started({ source: sourceOf([{ partition: 0, upTo: '1', events: log.filter(({ version }) => version !== 2) }]) });
    await runtime.reached('1');
    expect(sorted(await runtime.parked())).toMatchObject([
      { consumer: 'dispatch.sums', stream: 'tally-1', fromVersion: 2, code: 'STREAM_GAP' },
      { consumer: 'dispatch.tallies', stream: 'tally-1', fromVersion: 2, code: 'STREAM_GAP' },
    ]);
    expect(await bench.dataSource.getRepository(SumRow).findOneByOrFail({ stream: 'tally-1' })).toMatchObject({ events: 1 });
  });
});

describe('two processes with the same consumer', () => {
  it('apply every event once: the one whose position was moved by the other stands by', async () => {
    const entries = Array.from({ length: 40 }, (_, index) => index);
    const [one, other] = [bench.started({ batchSize: 3 }), bench.started({ batchSize: 2 })];
    for (const entry of entries) await append(bench.store, `tally-${entry % 5}`, entry);
    await Promise.all([one, other].map((runtime) => waitUntilAtHead(bench.store, [runtime])));
    const rows = await bench.dataSource.getRepository(SumRow).find();
    expect(rows.reduce((sum, row) => sum + row.events, 0)).toBe(40);
    expect(rows.reduce((sum, row) => sum + row.sum, 0)).toBe(780);
  });

  it('refuses the zombie: its batch, taken before the other moved on, writes nothing', async () => {
    await append(bench.store, 'tally-1', 1, 2);
    const gate = new Gate();
    const log = followSource(bench.store);
    const delayed: Source = {
      name: log.name,
      behind: (position) => log.behind(position),
      async *open(from, options) {
        for await (const batch of log.open(from, options)) {
          await gate.pass();
          yield batch;
        }
      },
    };
    const warned = jest.fn();
    const zombie = bench.started({ source: delayed, projections: [sums], log: { ...silentLog, warn: warned } });
    await gate.visited;
    await waitUntilAtHead(bench.store, [bench.started({ projections: [sums] })]);
    gate.open();
    await waitUntilAtHead(bench.store, [zombie]);
    expect(warned).toHaveBeenCalledWith({ consumer: 'dispatch.sums' }, expect.stringContaining('standing by'));
    expect(await bench.dataSource.getRepository(SumRow).find()).toMatchObject([{ events: 2, sum: 3 }]);
  });
});

const sorted = <T extends { readonly consumer: string }>(rows: T[]): T[] => rows.sort((a, b) => (a.consumer < b.consumer ? -1 : 1));
