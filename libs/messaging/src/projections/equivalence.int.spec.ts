import type { StoredEvent } from '@suqiu/event-store';
import { freshDatabase } from '@suqiu/testing';
import * as fc from 'fast-check';
import { pause } from '../runtime/bell';
import { waitUntilAtHead } from '../runtime/consumer-runtime';
import type { Source } from '../source/source.port';
import { ToyBench } from '../testing/toy-bench';
import { type Entry, ToyRules, append, decodeToy } from '../testing/toy-ledger';
import { contents, emptyReadModel, foldedTallies, toyMigrations } from '../testing/toy-read-model';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);

/** Which stream gets which entry, in the order of the log. */
const histories = fc.array(
  fc.record({
    stream: fc.integer({ min: 0, max: 4 }).map((n) => `tally-${n}`),
    entry: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -9, max: 9 }) },
      { weight: 2, arbitrary: fc.constantFrom<Entry>('a', 'b 诉求 "quoted", {braces}') },
      { weight: 1, arbitrary: fc.constantFrom<Entry>('poison', 'unknown', 3_000_000) },
    ),
  }),
  { minLength: 1, maxLength: 40 },
);
type History = readonly { readonly stream: string; readonly entry: Entry }[];

const write = async (history: History): Promise<void> => {
  for (const { stream, entry } of history) await append(bench.store, stream, entry);
};

/** The log in batches of the given sizes, each of its events as often as asked for. */
const chopped = (log: readonly StoredEvent[], sizes: readonly number[], times: number): Source => ({
  name: 'chopped',
  behind: () => Promise.resolve({ events: 0, atLeast: false }),
  async *open(from, { signal }) {
    await from(0);
    let at = 0;
    for (let turn = 0; at < log.length; turn += 1) {
      const events = log.slice(at, at + (sizes[turn % sizes.length] ?? 1));
      at += events.length;
      for (let time = 1; time <= times; time += 1) yield { partition: 0, upTo: `${String(turn).padStart(4, '0')} ${time}`, events };
    }
    yield { partition: 0, upTo: 'end', events: [] };
    await pause(60_000, signal);
  },
});

const tablesAfter = async (history: History, sizes: readonly number[], times = 1): Promise<Record<string, unknown[]>> => {
  await bench.stopAll();
  await emptyReadModel(bench.dataSource);
  bench.newStore();
  await write(history);
  const runtime = bench.started({ source: chopped(await bench.store.readAll('', 1_000), sizes, times), maxAttempts: 1 });
  await runtime.reached('end');
  return contents(bench.dataSource);
};

const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 });

describe('the same log gives the same tables', () => {
  it('in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(histories, sizes, async (history, batches) => {
        expect(await tablesAfter(history, batches)).toEqual(await tablesAfter(history, [history.length]));
      }),
      { numRuns: 25 },
    );
  });

  it('when everything is delivered twice', async () => {
    await fc.assert(
      fc.asyncProperty(histories, sizes, async (history, batches) => {
        expect(await tablesAfter(history, batches, 2)).toEqual(await tablesAfter(history, batches));
      }),
      { numRuns: 15 },
    );
  });

  it('when they are rebuilt, before and after a repair', async () => {
    await fc.assert(
      fc.asyncProperty(histories, sizes, async (history, batches) => {
        const live = await tablesAfter(history, batches);
        const runtime = bench.runtime({ maxAttempts: 1 });
        await runtime.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations });
        expect(await contents(bench.dataSource)).toEqual(live);
      }),
      { numRuns: 8 },
    );
  });

  it('and they are what a fold of each stream says', async () => {
    await fc.assert(
      fc.asyncProperty(histories, sizes, async (history, batches) => {
        const readable = history.filter(({ entry }) => entry !== 'poison' && entry !== 'unknown' && entry !== 3_000_000);
        fc.pre(readable.length > 0);
        const { tallies, numbers } = await tablesAfter(readable, batches);
        const folded = foldedTallies(new ToyRules());
        const streams = [...new Set(readable.map(({ stream }) => stream))].sort();
        const expected = await Promise.all(
          streams.map(async (stream) => folded.expected((await bench.store.readStream(stream)).map(decodeToy))),
        );
        expect(tallies).toEqual(expected.flatMap((rows) => rows.tallies ?? []).map(asStored));
        expect(numbers).toEqual(expected.flatMap((rows) => rows.numbers ?? []));
      }),
      { numRuns: 15 },
    );
  });
});

describe('the streams that have rows', () => {
  it('are told from every table, whether or not an event made them', async () => {
    await append(bench.store, 'tally-1', 1);
    await waitUntilAtHead(bench.store, [bench.started()]);
    await bench.dataSource.query(`INSERT INTO numbers VALUES ('tally-8', 1, 1), ('tally-8', 2, 1)`);
    expect((await foldedTallies(new ToyRules()).streams(bench.dataSource.manager)).sort()).toEqual(['tally-1', 'tally-8']);
  });
});

describe('a repaired handler', () => {
  it('shows in a rebuild what the live one had to park', async () => {
    const rules = new ToyRules();
    await append(bench.store, 'tally-1', 1, 'poison', 2);
    const live = bench.started({ rules });
    await waitUntilAtHead(bench.store, [live]);
    expect(await live.parked()).toHaveLength(1);
    rules.refusing = false;
    await live.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations });
    expect(await live.parked()).toEqual([]);
    expect((await contents(bench.dataSource))['tallies']).toMatchObject([{ name: 'poison', total: 3 }]);
  });
});

/** A row of the projection as SELECT * gives it. */
const asStored = (row: object): object =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name === 'lastEvent' ? 'last_event' : name, value as unknown]));
