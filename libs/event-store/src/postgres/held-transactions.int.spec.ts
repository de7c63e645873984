import { randomUUID } from 'node:crypto';
import {
  faultless,
  faultsOf,
  freshDatabase,
  judge,
  type LogUnderTest,
  naiveLog,
  newEvents,
  oneStatementAppend,
  scenarios,
  storedEvents,
  type TestDatabase,
  until,
} from '@suqiu/testing';
import { callLedgerAppend, HeldTransaction, ledgerVerdicts, type Seen } from '@suqiu/testing';
import { Client } from 'pg';
import type { EventStore, NewEvent } from '../port';
import { postgresEventStore } from './event-store';
import { migrateLedger } from './migrate-ledger';

/** The same chain for everybody who writes it, so that a later version can be appended by another transaction. */
const eventOf = ({ stream, version }: Seen): NewEvent => newEvents(stream, { count: version, commandId: stream }).at(-1) as NewEvent;
const appendOf = (event: Seen) => ({
  stream: event.stream,
  expected: event.version === 1 ? ('none' as const) : event.version - 1,
  events: [eventOf(event)],
});

describe('transactions held in every order', () => {
  let database: TestDatabase;
  let admin: Client;
  beforeEach(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await database.drop();
  });

  const play = async (log: LogUnderTest, scenario: string) => {
    const lookAll = async (): Promise<void> => {
      for (const reader of Object.values(log.readers)) await reader.look();
    };
    await scenarios[scenario]?.(log, admin, lookAll);
    for (let looks = 0; looks < 5; looks++) await lookAll();
    return verdictsOn(log);
  };
  const verdictsOn = async ({ readers, stored }: LogUnderTest) => {
    const events = await stored();
    return Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, judge(events, reader.given)]));
  };

  const ledger = (store: EventStore): LogUnderTest => {
    const given: Seen[] = [];
    let after = '';
    const look = async (): Promise<void> => {
      const page = await store.readAll(after, 100);
      given.push(...page);
      after = page.at(-1)?.position ?? after;
    };
    return {
      url: database.url('intake'),
      write: (client, event) => callLedgerAppend(client, appendOf(event)),
      stored: () => storedEvents(database),
      readers: { ledger: { given, look } },
    };
  };

  it.each(Object.keys(scenarios))('shows the ledger in one order when %s', async (scenario) => {
    const store = postgresEventStore({ url: database.url('relay') });
    expect(await play(ledger(store), scenario)).toEqual({ ledger: faultless });
    expect(faultsOf(await storedEvents(database))).toEqual([]);
    await store.close();
  });

  it('catches the canaries: the cursor and the gap reader miss, the transaction-id reader gives a stream out of order', async () => {
    const [late, , early] = Object.keys(scenarios) as [string, string, string];
    expect(await play(await naiveLog(database.adminUrl, admin), late)).toMatchObject({
      cursor: { ...faultless, missed: 1 },
      gap: { ...faultless, missed: 1 },
    });
    await admin.query('DROP SCHEMA naive CASCADE');
    // The transaction-id reader waits for every writer of the whole server, other specs' databases included: here for one of our own, then for any.
    const older = await HeldTransaction.begin(database.adminUrl, () => Promise.resolve());
    await older.drawId();
    const log = await naiveLog(database.adminUrl, admin);
    expect(await play(log, early)).toMatchObject({ cursor: faultless, gap: faultless, xmin: { missed: 2, outOfOrder: 0 } });
    await older.end('ROLLBACK');
    const { xmin } = log.readers;
    while (xmin!.given.length < 2) await xmin!.look();
    expect(await verdictsOn(log)).toMatchObject({ xmin: { missed: 0, outOfOrder: 1 } });
  });

  it('judges on what was committed before the lock was given; the one-statement canary judges on what was there before it waited', async () => {
    await naiveLog(database.adminUrl, admin);
    const group = [
      { stream: 'case-taken', version: 1 },
      { stream: 'case-innocent', version: 1 },
    ];
    const race = async (url: string, write: (client: Client, events: readonly Seen[]) => Promise<unknown>) => {
      const first = await HeldTransaction.begin(url, (client, event) => write(client, [event]));
      const rival = await HeldTransaction.begin(url, (client) => write(client, group));
      await first.append({ stream: 'case-taken', version: 1 });
      const answer = rival.append({ stream: 'case-taken', version: 1 }).catch((error: Error) => error.message);
      await rival.waits(admin);
      await first.end('COMMIT');
      const outcome = await answer;
      await rival.end('COMMIT');
      return outcome;
    };
    expect(await race(database.adminUrl, oneStatementAppend)).toMatch('duplicate key');
    let commands = 0;
    const answer = await race(database.url('intake'), (client, events) =>
      ledgerVerdicts(
        client,
        ...events.map((event) => ({ ...appendOf(event), events: newEvents(event.stream, { commandId: String(commands++) }) })),
      ),
    );
    expect(answer).toEqual(['FROM', 'VERSION_CONFLICT']);
    expect((await storedEvents(database)).map(({ stream }) => stream)).toEqual(['case-taken', 'case-innocent']);
  });

  it('leaves no hole and no trace of hundreds of transactions that were rolled back', async () => {
    const store = postgresEventStore({ url: database.url('intake') });
    const client = new Client({ connectionString: database.url('intake') });
    await client.connect();
    for (let number = 0; number < 200; number++) {
      await client.query('BEGIN');
      expect(await callLedgerAppend(client, appendOf({ stream: `case-aborted-${number}`, version: 1 }))).toBe(true);
      await client.query('ROLLBACK');
    }
    await client.end();
    const { position } = await store.append('case-kept', 'none', newEvents('case-kept'));
    expect(position).toBe('0000000000000001');
    expect(await store.readAll('', 10)).toHaveLength(1);
    await store.close();
  });

  it('is not held up by transactions that have nothing to do with the log: idle, prepared, or in another database', async () => {
    const elsewhere = await freshDatabase();
    const [idle, other] = [new Client({ connectionString: database.adminUrl }), new Client({ connectionString: elsewhere.adminUrl })];
    for (const client of [idle, other]) {
      await client.connect();
      await client.query('BEGIN; SELECT pg_current_xact_id()');
    }
    const name = randomUUID();
    await admin.query(`BEGIN; SELECT pg_current_xact_id(); PREPARE TRANSACTION '${name}'`);
    const store = postgresEventStore({ url: database.url('intake') });
    const appended = await store.append('case-free', 'none', newEvents('case-free'));
    expect((await store.readAll('', 10)).map(({ position }) => position)).toEqual([appended.position]);
    await admin.query(`ROLLBACK PREPARED '${name}'`);
    await Promise.all([store.close(), idle.end(), other.end()]);
    await elsewhere.drop();
  });

  it('goes on when a writer is stalled and then killed inside the function, and serves that writer too', async () => {
    const [stuck, next, reader] = ['intake', 'intake', 'relay'].map((role) =>
      postgresEventStore({ url: database.url(role as 'intake') }),
    ) as [EventStore, EventStore, EventStore];
    await admin.query('BEGIN; LOCK TABLE ledger.events IN SHARE ROW EXCLUSIVE MODE');
    const watcher = new Client({ connectionString: database.adminUrl });
    await watcher.connect();
    const inside = `SELECT l.pid FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.relation = 'ledger.events'::regclass AND NOT l.granted AND a.usename = 'suqiu_intake'`;
    const first = stuck.append('case-stuck', 'none', newEvents('case-stuck'));
    await until(watcher, `SELECT EXISTS (${inside}) AS met`);
    const behind = next.append('case-next', 'none', newEvents('case-next'));
    await until(watcher, `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) AS met`);
    expect(await reader.readAll('', 10)).toEqual([]);
    await watcher.query(`SELECT pg_terminate_backend(pid) FROM (${inside}) stalled`);
    await admin.query('COMMIT');
    const answers = await Promise.all([first, behind]);
    expect(answers.map(({ position }) => position).sort()).toEqual(['0000000000000001', '0000000000000002']);
    expect(faultsOf(await storedEvents(database))).toEqual([]);
    await Promise.all([stuck.close(), next.close(), reader.close(), watcher.end()]);
  });

  it('refuses to append under one snapshot for the whole transaction, and lets no transaction idle with the lock in its hand', async () => {
    const client = new Client({ connectionString: database.url('intake') });
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(callLedgerAppend(client, appendOf({ stream: 'case-a', version: 1 }))).rejects.toThrow('read committed');
    await client.query('ROLLBACK; BEGIN');
    await callLedgerAppend(client, appendOf({ stream: 'case-a', version: 1 }));
    const { rows } = await client.query<{ limit: string }>(`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`);
    expect(rows).toEqual([{ limit: '5s' }]);
    await client.query('ROLLBACK');
    await client.end();
  });
});
