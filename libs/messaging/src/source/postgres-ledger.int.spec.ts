import { type EventStore, migrateLedger, onConnection, postgresEventStore, renewIncarnation } from '@suqiu/event-store';
import { freshDatabase } from '@suqiu/testing';
import { waitUntilAtHead } from '../runtime/consumer-runtime';
import { ToyBench } from '../testing/toy-bench';
import { append } from '../testing/toy-ledger';
import { SumRow, toyMigrations } from '../testing/toy-read-model';

jest.setTimeout(60_000);

const bench = new ToyBench(freshDatabase);
let store: EventStore;

beforeAll(async () => {
  await migrateLedger(bench.db.adminUrl);
  store = postgresEventStore({ url: bench.db.url('dispatch') });
});
afterAll(() => store.close());

describe('the ledger on PostgreSQL', () => {
  it('pauses its consumers, visibly, while they may not read it', async () => {
    const runtime = bench.started({ store });
    const until = (state: string) => runtime.until(() => runtime.status().every((status) => status.state === state));
    const asAdmin = (sql: string) => onConnection(bench.db.adminUrl, async (admin) => void (await admin.query(sql)));
    await until('running');
    await asAdmin('REVOKE SELECT ON ledger.events FROM suqiu_dispatch');
    await until('paused');
    expect(runtime.status()).toMatchObject([{ failure: { code: 'STORE_UNAVAILABLE' } }, { failure: { code: 'STORE_UNAVAILABLE' } }]);
    await asAdmin('GRANT SELECT ON ledger.events TO suqiu_dispatch');
    await until('running');
    await runtime.stop();
  });

  it('is followed, rebuilt from, and followed again after every connection was lost; another incarnation ends it', async () => {
    const runtime = bench.started({ store });
    const rows = bench.dataSource.getRepository(SumRow);
    await append(store, 'tally-1', 1, 2);
    await waitUntilAtHead(store, [runtime]);
    expect(await rows.find()).toEqual([{ stream: 'tally-1', events: 2, sum: 3 }]);

    await runtime.rebuild({ url: bench.db.url('dispatch'), migrations: toyMigrations });
    await append(store, 'tally-1', 3);
    await waitUntilAtHead(store, [runtime]);
    expect(await rows.find()).toEqual([{ stream: 'tally-1', events: 3, sum: 6 }]);

    await onConnection(bench.db.adminUrl, async (admin) => {
      await admin.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'suqiu_dispatch' AND datname = current_database()`,
      );
    });
    await append(store, 'tally-1', 4);
    await waitUntilAtHead(store, [runtime]);
    expect(await rows.find()).toEqual([{ stream: 'tally-1', events: 4, sum: 10 }]);

    await renewIncarnation(bench.db.adminUrl);
    await append(store, 'tally-1', 5);
    await runtime.until(() => runtime.status().every(({ state }) => state === 'dead'));
    expect(await rows.find()).toEqual([{ stream: 'tally-1', events: 4, sum: 10 }]);
  });
});
