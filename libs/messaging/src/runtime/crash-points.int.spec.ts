import { freshDatabase } from '@suqiu/testing';
import { reactionId } from '../reactors/reactor-consumer';
import { ToyBench } from '../testing/toy-bench';
import { type ToyEvent, ToyRules, append } from '../testing/toy-ledger';
import { contents, toyMigrations } from '../testing/toy-read-model';
import { waitUntilAtHead } from './consumer-runtime';
import { Crash, type CrashPoint, crashPoints } from './crash-points';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);
const visited = new Set<CrashPoint>();
const reactor = 'dispatch.when-number-added-tell';

interface Lives {
  readonly commands: string[];
  readonly rules: ToyRules;
}

/** What happens in one life of a process: follow the log, rebuild, unpark what is parked. Rejects or dies at the given point, the `nth` time it is reached. */
const live = async ({ commands, rules }: Lives, at?: CrashPoint, nth = 1): Promise<void> => {
  let left = nth;
  let crashed = false;
  const reached = (point: CrashPoint): void => {
    visited.add(point);
    if (crashed || (point === at && --left === 0)) {
      crashed = true;
      throw new Crash(point);
    }
  };
  const runtime = bench.runtime({ rules, reached, batchSize: 4, maxAttempts: 1 });
  runtime.addReactor({
    name: reactor,
    on: ['dispatch.NumberAdded'],
    react: async ({ data }: ToyEvent, { commandId }) => {
      if (data.number === 13 && rules.refusing) throw new RangeError('refused');
      await Promise.resolve(commands.push(commandId));
    },
  });
  try {
    runtime.start();
    await waitUntilAtHead(bench.store, [runtime]);
    rules.refusing = false;
    for (const { consumer, stream } of await runtime.parked()) await runtime.unpark(consumer, stream);
    await runtime.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations });
  } finally {
    await runtime.stop();
  }
};

const history = async (): Promise<void> => {
  await append(bench.store, 'tally-1', 1, 2, 'name', 3);
  await append(bench.store, 'tally-2', 4, 'poison', 5);
  await append(bench.store, 'tally-3', 13, 6);
  await append(bench.store, 'organisation', 7);
  await append(bench.store, 'tally-1', 8, 9);
};

const outcomeOf = async (crash?: CrashPoint): Promise<{ tables: unknown; commands: Set<string> }> => {
  const lives = { commands: [], rules: new ToyRules() };
  await history();
  if (crash !== undefined) await expect(live(lives, crash)).rejects.toThrow();
  await live(lives);
  return { tables: await contents(bench.dataSource), commands: new Set(lives.commands) };
};

const expected = {
  tables: {
    tallies: [
      { stream: 'tally-1', name: 'name', total: 23, numbers: [1, 2, 3, 8, 9], last_event: { type: 'dispatch.NumberAdded', version: 6 } },
      { stream: 'tally-2', name: 'poison', total: 9, numbers: [4, 5], last_event: { type: 'dispatch.NumberAdded', version: 3 } },
      { stream: 'tally-3', name: '', total: 19, numbers: [13, 6], last_event: { type: 'dispatch.NumberAdded', version: 2 } },
    ],
    sums: [
      { stream: 'tally-1', events: 6, sum: 23 },
      { stream: 'tally-2', events: 3, sum: 9 },
      { stream: 'tally-3', events: 2, sum: 19 },
    ],
    parked: [],
  },
  numbersAdded: 10,
};

describe('a process that dies at a named point and is started again', () => {
  it('ends with the tables and the commands of one that never died: without a crash', async () => {
    const { tables, commands } = await outcomeOf();
    expect(tables).toMatchObject(expected.tables);
    expect(commands.size).toBe(expected.numbersAdded);
    const [first] = await bench.store.readAll('', 1);
    expect(commands).toContain(reactionId(first?.eventId ?? '', reactor));
  });

  it.each(crashPoints.map((point) => [point]))('%s', async (point) => {
    const { tables, commands } = await outcomeOf(point);
    expect(tables).toMatchObject(expected.tables);
    expect(commands.size).toBe(expected.numbersAdded);
  });

  it('again and again, with new events in each life', async () => {
    const crashes: (readonly [CrashPoint, number])[] = [
      ['apply: handled, not committed', 2],
      ['apply: committed, not acknowledged', 1],
      ['react: handled, position not moved', 1],
      ['rebuild: swapped, not committed', 1],
      ['rebuild: page replayed', 1],
    ];
    const lives = { commands: [], rules: new ToyRules() };
    await history();
    for (const [point, nth] of crashes) {
      await append(bench.store, 'tally-4', 100);
      await expect(live(lives, point, nth)).rejects.toThrow();
    }
    await live(lives);
    expect(await contents(bench.dataSource)).toMatchObject({
      ...expected.tables,
      tallies: [...expected.tables.tallies, { stream: 'tally-4', total: 500 }],
      sums: [...expected.tables.sums, { stream: 'tally-4', events: 5, sum: 500 }],
    });
    expect(new Set(lives.commands).size).toBe(expected.numbersAdded + 5);
  });

  it('and every point of the list was reached', () => {
    expect([...visited].sort()).toEqual([...crashPoints].sort());
  });
});
