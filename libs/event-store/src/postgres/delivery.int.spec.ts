import { CuttingProxy, freshDatabase, newEvents, refusalOf, storedEvents, type TestDatabase, until } from '@suqiu/testing';
import { Client } from 'pg';
import { postgresEventStore } from './event-store';
import { migrateLedger } from './migrate-ledger';

describe('the delivery of appends', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
  });
  afterAll(() => database.drop());

  it('has one effect and answers when the acknowledgement of a whole group was lost', async () => {
    const proxy = await CuttingProxy.to(database.url('intake'));
    const store = postgresEventStore({ url: proxy.url });
    await store.append('case-before', 'none', newEvents('case-before'));
    const lost = proxy.loseNextAnswer();
    const streams = ['case-1', 'case-2', 'case-3', 'case-4'];
    const answers = await Promise.all(streams.map((stream) => store.append(stream, 'none', newEvents(stream, { count: 2 }))));
    await lost;
    expect(answers.map(({ stream, version }) => [stream, version])).toEqual(streams.map((stream) => [stream, 2]));
    expect((await storedEvents(database)).map(({ stream }) => stream)).toEqual([
      'case-before',
      ...streams.flatMap((stream) => [stream, stream]),
    ]);
    expect(answers.map(({ position }) => Number(position))).toEqual([3, 5, 7, 9]);
    await store.close();
    await proxy.close();
  });

  it('tells callers to come later when the lock is not given in time, and stores nothing of theirs', async () => {
    const holder = new Client({ connectionString: database.adminUrl });
    await holder.connect();
    await holder.query('BEGIN; SELECT pg_advisory_xact_lock(5150030)');
    const store = postgresEventStore({ url: database.url('intake'), lockWaitMs: 50 });
    const refused = await Promise.all(['case-x', 'case-y'].map((stream) => refusalOf(store.append(stream, 'none', newEvents(stream)))));
    expect(refused).toEqual(['STORE_BUSY', 'STORE_BUSY']);
    await holder.query('COMMIT');
    expect(await store.readStream('case-x')).toEqual([]);
    expect((await store.append('case-x', 'none', newEvents('case-x'))).version).toBe(1);
    await Promise.all([store.close(), holder.end()]);
  });

  it('does not tell callers that nothing was stored while the call whose answer was lost holds the lock', async () => {
    const stalling = new Client({ connectionString: database.adminUrl });
    await stalling.connect();
    await stalling.query(`
      CREATE FUNCTION public.stall() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM set_config(''lock_timeout'', ''0'', true); PERFORM pg_advisory_xact_lock(77); RETURN NEW; END';
      GRANT USAGE ON SCHEMA public TO suqiu_owner;
      CREATE TRIGGER stall BEFORE INSERT ON ledger.events FOR EACH ROW WHEN (NEW.stream = 'case-stalled') EXECUTE FUNCTION public.stall();`);
    await stalling.query('BEGIN; SELECT pg_advisory_xact_lock(77)');
    const watcher = new Client({ connectionString: database.adminUrl });
    await watcher.connect();
    const writers = `SELECT FROM pg_stat_activity WHERE usename = 'suqiu_intake' AND datname = current_database() AND query LIKE '%ledger.append%'`;
    const proxy = await CuttingProxy.to(database.url('intake'));
    const store = postgresEventStore({ url: proxy.url, lockWaitMs: 50 });
    const answer = store.append('case-stalled', 'none', newEvents('case-stalled', { count: 1 }));
    answer.catch(() => undefined);
    await until(
      watcher,
      `SELECT EXISTS (${writers} AND wait_event_type = 'Lock' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 77)) AS met`,
    );
    proxy.cut();
    // Its second call has been refused the lock, and its connection rests until the next one.
    await until(watcher, `SELECT EXISTS (${writers} AND state = 'idle') AS met`);
    await stalling.query('COMMIT');
    expect(await answer).toMatchObject({ stream: 'case-stalled', version: 1 });
    expect(await store.readStream('case-stalled')).toHaveLength(1);
    await watcher.query('DROP TRIGGER stall ON ledger.events');
    await Promise.all([store.close(), stalling.end(), watcher.end()]);
    await proxy.close();
  });

  it('serves again after all its connections were ended while idle, followers included', async () => {
    const [store, reader] = [postgresEventStore({ url: database.url('intake') }), postgresEventStore({ url: database.url('relay') })];
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const abort = new AbortController();
    const following = (async () => {
      for await (const batch of reader.follow(await reader.head(), { signal: abort.signal })) return batch;
      return [];
    })();
    await until(
      admin,
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND usename = 'suqiu_relay' AND datname = current_database()) AS met`,
    );
    await store.append('case-idle', 'none', newEvents('case-idle', { count: 1 }));
    expect((await following).map(({ stream }) => stream)).toEqual(['case-idle']);
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect((await store.append('case-again', 'none', newEvents('case-again'))).version).toBe(1);
    expect(await reader.readStream('case-again')).toHaveLength(1);
    abort.abort();
    await Promise.all([store.close(), reader.close(), admin.end()]);
  });
});
