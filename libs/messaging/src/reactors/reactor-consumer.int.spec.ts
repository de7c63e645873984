import { freshDatabase } from '@suqiu/testing';
import { type ConsumerRuntime, waitUntilAtHead } from '../runtime/consumer-runtime';
import { Unavailable } from '../runtime/failures';
import { Gate, ToyBench } from '../testing/toy-bench';
import { type ToyEvent, append } from '../testing/toy-ledger';
import { toyMigrations } from '../testing/toy-read-model';
import { type Reaction, type Reactor, reactionId } from './reactor-consumer';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);
const name = 'dispatch.when-number-added-tell';

interface Told {
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
}

/** A reactor that remembers what it was told, and does what the spec wants before. */
const teller = (before: (event: ToyEvent) => Promise<void> = () => Promise.resolve()) => {
  const told: Told[] = [];
  const reactor: Reactor<ToyEvent> = {
    name,
    on: ['dispatch.NumberAdded'],
    react: async (event: ToyEvent, { commandId }: Reaction) => {
      await before(event);
      told.push({ stream: event.stream, version: event.version, commandId });
    },
  };
  return { told, reactor };
};

const started = (reactor: Reactor<ToyEvent>, options: Parameters<typeof bench.runtime>[0] = {}): ConsumerRuntime<ToyEvent> => {
  const runtime = bench.runtime({ projections: [], ...options });
  runtime.addReactor(reactor);
  runtime.start();
  return runtime;
};

const versions = (told: readonly Told[], stream: string): number[] =>
  told.filter((one) => one.stream === stream).map(({ version }) => version);

describe('a reactor', () => {
  it('is called once for each event it is about, in order per stream, with an id that follows from event and reactor', async () => {
    const { told, reactor } = teller();
    await append(bench.store, 'tally-1', 1, 'not its business', 2, 3);
    await append(bench.store, 'tally-2', 4);
    await waitUntilAtHead(bench.store, [started(reactor)]);
    expect(versions(told, 'tally-1')).toEqual([1, 3, 4]);
    expect(versions(told, 'tally-2')).toEqual([1]);
    const [stored] = await bench.store.readStream('tally-2');
    expect(told.find(({ stream }) => stream === 'tally-2')?.commandId).toBe(reactionId(stored?.eventId ?? '', name));
    expect(reactionId('00000000-0000-5000-8000-000000000000', name)).toBe('b2234c5f-56a2-5e2c-bf0a-5f4d00353a78');
  });

  it('does not see an event of a type that it does not name, known or unknown', async () => {
    const { told, reactor } = teller();
    await append(bench.store, 'tally-1', 'unknown', 2);
    const runtime = started(reactor);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(versions(told, 'tally-1')).toEqual([2]);
    expect(await runtime.parked()).toEqual([]);
  });

  it('goes on where it stopped', async () => {
    const { told, reactor } = teller();
    await append(bench.store, 'tally-1', 1, 2);
    const first = started(reactor);
    await waitUntilAtHead(bench.store, [first]);
    await first.stop();
    await append(bench.store, 'tally-1', 3);
    await waitUntilAtHead(bench.store, [started(reactor)]);
    expect(versions(told, 'tally-1')).toEqual([1, 2, 3]);
  });

  it('is not called by a rebuild', async () => {
    const { told, reactor } = teller();
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = bench.runtime();
    runtime.addReactor(reactor);
    await runtime.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations });
    expect(told).toEqual([]);
  });

  it('works on the streams of a batch side by side', async () => {
    const gates = new Map([1, 2].map((n) => [`tally-${n}`, new Gate()]));
    const { told, reactor } = teller(({ stream }) => gates.get(stream)?.pass() ?? Promise.resolve());
    await append(bench.store, 'tally-1', 1);
    await append(bench.store, 'tally-2', 2);
    const runtime = started(reactor);
    await Promise.all([...gates.values()].map(({ visited }) => visited));
    for (const gate of gates.values()) gate.open();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(told).toHaveLength(2);
  });

  it('finishes the batch in hand when it is stopped', async () => {
    const gate = new Gate();
    const { told, reactor } = teller(() => gate.pass());
    await append(bench.store, 'tally-1', 1);
    const runtime = started(reactor);
    await gate.visited;
    const stopping = runtime.stop();
    gate.open();
    await stopping;
    expect(told).toHaveLength(1);
    expect(runtime.status()).toMatchObject([{ consumer: name, state: 'stopped' }]);
    const again = teller();
    await waitUntilAtHead(bench.store, [started(again.reactor)]);
    expect(again.told).toEqual([]);
  });
});

describe('a second process with the same reactor', () => {
  it('waits for the first and does nothing twice', async () => {
    const gate = new Gate();
    const one = teller(() => gate.pass());
    const other = teller();
    await append(bench.store, 'tally-1', 1, 2);
    const first = started(one.reactor);
    await gate.visited;
    const second = started(other.reactor);
    await second.until(() => second.status().some(({ positions }) => positions.size > 0));
    gate.open();
    await waitUntilAtHead(bench.store, [first, second]);
    expect(versions(one.told, 'tally-1')).toEqual([1, 2]);
    expect(other.told).toEqual([]);
  });
});

describe('a reaction that fails', () => {
  it('is tried again, then its stream is parked for this reactor, and others go on', async () => {
    let tries = 0;
    const { told, reactor } = teller(({ data }) =>
      data.number === 13 ? Promise.reject(new RangeError(`${(tries += 1)}`)) : Promise.resolve(),
    );
    await append(bench.store, 'tally-1', 1, 13, 2);
    await append(bench.store, 'tally-2', 3);
    const runtime = started(reactor);
    await waitUntilAtHead(bench.store, [runtime]);
    await append(bench.store, 'tally-1', 4);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(tries).toBe(3);
    expect(versions(told, 'tally-1')).toEqual([1]);
    expect(versions(told, 'tally-2')).toEqual([1]);
    expect(await runtime.parked()).toMatchObject([
      { consumer: name, stream: 'tally-1', fromVersion: 2, code: 'HANDLER_FAILED', attempts: 3 },
    ]);
  });

  it('is made up for when it is unparked: from where it failed, with the ids it would have had', async () => {
    let refusing = true;
    const { told, reactor } = teller(({ data }) =>
      data.number === 13 && refusing ? Promise.reject(new RangeError('refused')) : Promise.resolve(),
    );
    await append(bench.store, 'tally-1', 1, 13, 'name', 2);
    const runtime = started(reactor, { maxAttempts: 1 });
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await runtime.unpark(name, 'tally-1')).toBe(false);
    expect(await runtime.parked()).toMatchObject([{ fromVersion: 2, attempts: 2 }]);
    refusing = false;
    expect(await runtime.unpark(name, 'tally-1')).toBe(true);
    await append(bench.store, 'tally-1', 3);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(versions(told, 'tally-1')).toEqual([1, 2, 4, 5]);
    expect(await runtime.parked()).toEqual([]);
    const events = await bench.store.readStream('tally-1');
    expect(told.map(({ commandId }) => commandId)).toEqual([0, 1, 3, 4].map((index) => reactionId(events[index]?.eventId ?? '', name)));
  });

  it('is unparked without losing an event that comes after the stream was read', async () => {
    let refusing = true;
    const { told, reactor } = teller(() => (refusing ? Promise.reject(new RangeError('refused')) : Promise.resolve()));
    await append(bench.store, 'tally-1', 1);
    const runtime = started(reactor, { maxAttempts: 1 });
    await waitUntilAtHead(bench.store, [runtime]);
    refusing = false;
    const readStream = bench.store.readStream.bind(bench.store);
    const passedBy = jest.fn();
    jest.spyOn(bench.store, 'readStream').mockImplementationOnce(async (stream, from) => {
      const seen = await readStream(stream, from);
      await append(bench.store, stream, 2);
      await runtime.reached(await bench.store.head(), { timeoutMs: 300 }).then(passedBy, () => undefined);
      return seen;
    });
    expect(await runtime.unpark(name, 'tally-1')).toBe(true);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(passedBy).not.toHaveBeenCalled();
    expect(versions(told, 'tally-1')).toEqual([1, 2]);
  });

  it('for want of something that is away is waited for, not parked', async () => {
    let away = 2;
    const { told, reactor } = teller(() => ((away -= 1) >= 0 ? Promise.reject(new Unavailable('later')) : Promise.resolve()));
    await append(bench.store, 'tally-1', 1, 2);
    const runtime = started(reactor, { maxAttempts: 1 });
    await waitUntilAtHead(bench.store, [runtime]);
    expect(versions(told, 'tally-1')).toEqual([1, 2]);
    expect(await runtime.parked()).toEqual([]);
  });
});
