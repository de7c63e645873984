import { freshDatabase } from '@suqiu/testing';
import { waitUntilAtHead } from '../runtime/consumer-runtime';
import { ToyBench } from '../testing/toy-bench';
import { ToyRules, append } from '../testing/toy-ledger';
import { SumRow, TallyRow, contents, tallies } from '../testing/toy-read-model';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);
const tally = (stream: string) => bench.dataSource.getRepository(TallyRow).findOneBy({ stream });

describe('an event that cannot be applied', () => {
  it('parks its stream from there on; its siblings in the same batch are applied once', async () => {
    await append(bench.store, 'tally-1', 1);
    await append(bench.store, 'tally-2', 20, 'poison', 21);
    await append(bench.store, 'tally-1', 2);
    await append(bench.store, 'tally-3', 30);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await tally('tally-1')).toMatchObject({ total: 3 });
    expect(await tally('tally-3')).toMatchObject({ total: 30 });
    expect(await tally('tally-2')).toMatchObject({ total: 20, lastEvent: { version: 1 } });
    expect(await runtime.parked()).toEqual([
      {
        consumer: 'dispatch.tallies',
        stream: 'tally-2',
        fromVersion: 2,
        code: 'HANDLER_FAILED',
        detail: expect.stringMatching(/^RangeError at .*toy-ledger\.ts:\d+:\d+\)?$/),
        parkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        attempts: 3,
      },
    ]);
  });

  it('is no other projection’s business', async () => {
    await append(bench.store, 'tally-2', 20, 'poison', 21);
    await waitUntilAtHead(bench.store, [bench.started()]);
    expect(await bench.dataSource.getRepository(SumRow).find()).toEqual([{ stream: 'tally-2', events: 3, sum: 41 }]);
  });

  it('holds back all that follows in its stream, in later batches and after a restart, while others go on', async () => {
    await append(bench.store, 'tally-2', 'poison');
    await waitUntilAtHead(bench.store, [bench.started()]);
    await append(bench.store, 'tally-2', 21);
    await append(bench.store, 'tally-1', 1);
    await bench.stopAll();
    const restarted = bench.started();
    await waitUntilAtHead(bench.store, [restarted]);
    expect(await tally('tally-2')).toBeNull();
    expect(await tally('tally-1')).toMatchObject({ total: 1 });
    expect(await restarted.parked()).toHaveLength(1);
  });

  it('keeps no word of the event in the parked row', async () => {
    await append(bench.store, 'tally-2', 'poison');
    await append(bench.store, 'tally-3', 2_000_000);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    const parked = await runtime.parked();
    expect(parked.map(({ stream, code }) => [stream, code]).sort()).toEqual([
      ['tally-2', 'HANDLER_FAILED'],
      ['tally-3', '23514'],
    ]);
    expect(JSON.stringify(parked)).not.toMatch(/poison|2000000|cannot apply/);
    expect(parked.find(({ code }) => code === '23514')?.detail).toContain('tallies_total_check');
  });

  it('of an unknown type parks the stream without a second try', async () => {
    await append(bench.store, 'tally-2', 20, 'unknown', 21);
    const runtime = bench.started({ projections: [tallies(new ToyRules())] });
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await tally('tally-2')).toMatchObject({ total: 20 });
    expect(await runtime.parked()).toMatchObject([{ stream: 'tally-2', fromVersion: 2, code: 'EVENT_TYPE_UNKNOWN', attempts: 1 }]);
  });
});

describe('two events of one stream that cannot be applied', () => {
  it('park it from the first, whichever kind it is', async () => {
    await append(bench.store, 'tally-1', 'poison', 'unknown');
    await append(bench.store, 'tally-2', 'unknown', 'poison');
    const runtime = bench.started({ projections: [tallies(new ToyRules())] });
    await waitUntilAtHead(bench.store, [runtime]);
    expect((await runtime.parked()).map(({ stream, fromVersion, code }) => [stream, fromVersion, code]).sort()).toEqual([
      ['tally-1', 1, 'HANDLER_FAILED'],
      ['tally-2', 1, 'EVENT_TYPE_UNKNOWN'],
    ]);
  });
});

describe('unparking', () => {
  it('applies the whole stream in order and then follows it again', async () => {
    const rules = new ToyRules();
    await append(bench.store, 'tally-2', 20, 'poison', 21);
    const runtime = bench.started({ rules });
    await waitUntilAtHead(bench.store, [runtime]);
    await append(bench.store, 'tally-2', 22);
    await waitUntilAtHead(bench.store, [runtime]);
    rules.refusing = false;
    expect(await runtime.unpark('dispatch.tallies', 'tally-2')).toBe(true);
    expect(await tally('tally-2')).toMatchObject({ name: 'poison', total: 63, lastEvent: { version: 4 } });
    await append(bench.store, 'tally-2', 23);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await tally('tally-2')).toMatchObject({ total: 86 });
    expect(await runtime.parked()).toEqual([]);
  });

  it('leaves the stream parked when it fails again, further on if it got further, counts the attempts, and keeps since when', async () => {
    const rules = new ToyRules();
    await append(bench.store, 'tally-2', 20, 'poison', 2_000_000);
    const runtime = bench.started({ rules });
    await waitUntilAtHead(bench.store, [runtime]);
    await bench.dataSource.query(`UPDATE dispatch_work.parked SET parked_at = '2026-03-02T01:02:03.456Z'`);
    expect(await runtime.unpark('dispatch.tallies', 'tally-2')).toBe(false);
    expect(await runtime.parked()).toMatchObject([{ fromVersion: 2, attempts: 4, parkedAt: '2026-03-02T01:02:03.456Z' }]);
    rules.refusing = false;
    expect(await runtime.unpark('dispatch.tallies', 'tally-2')).toBe(false);
    expect(await runtime.parked()).toMatchObject([{ fromVersion: 3, code: '23514', attempts: 5, parkedAt: '2026-03-02T01:02:03.456Z' }]);
    expect(await tally('tally-2')).toMatchObject({ name: 'poison', total: 20 });
  });

  it('answers undefined for what is not parked', async () => {
    await append(bench.store, 'tally-1', 1);
    const runtime = bench.started();
    await waitUntilAtHead(bench.store, [runtime]);
    expect(await runtime.unpark('dispatch.tallies', 'tally-1')).toBeUndefined();
    expect(await runtime.unpark('dispatch.nothing', 'tally-1')).toBeUndefined();
  });

  it('keeps the consumer from passing by an event that comes after the stream was read', async () => {
    const rules = new ToyRules();
    await append(bench.store, 'tally-2', 'poison');
    const runtime = bench.started({ rules, projections: [tallies(rules)] });
    await waitUntilAtHead(bench.store, [runtime]);
    rules.refusing = false;
    const readStream = bench.store.readStream.bind(bench.store);
    const passedBy = jest.fn();
    jest.spyOn(bench.store, 'readStream').mockImplementationOnce(async (stream) => {
      const seen = await readStream(stream);
      await append(bench.store, stream, 7);
      await runtime.reached(await bench.store.head(), { timeoutMs: 300 }).then(passedBy, () => undefined);
      return seen;
    });
    expect(await runtime.unpark('dispatch.tallies', 'tally-2')).toBe(true);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(passedBy).not.toHaveBeenCalled();
    expect(await tally('tally-2')).toMatchObject({ name: 'poison', total: 7 });
  });

  it('loses nothing that arrives while it runs', async () => {
    const rules = new ToyRules();
    await append(bench.store, 'tally-2', 'poison');
    const runtime = bench.started({ rules, batchSize: 1 });
    await waitUntilAtHead(bench.store, [runtime]);
    rules.refusing = false;
    const writing = (async () => {
      for (let number = 1; number <= 30; number += 1) await append(bench.store, 'tally-2', number);
    })();
    const [unparked] = await Promise.all([runtime.unpark('dispatch.tallies', 'tally-2'), writing]);
    await waitUntilAtHead(bench.store, [runtime]);
    expect(unparked).toBe(true);
    expect((await contents(bench.dataSource))['tallies']).toMatchObject([{ total: 465, last_event: { version: 31 } }]);
  });
});
