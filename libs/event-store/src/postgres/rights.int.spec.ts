import { type DatabaseRole, databaseRoles, loginRoles } from './roles';
import { canonicalText } from '@suqiu/integrity';
import type { NewEvent } from '../port';
import { callLedgerAppend, freshDatabase, ledgerVerdicts, newEvents, refusalOf, storedEvents, type TestDatabase } from '@suqiu/testing';
import { onConnection } from './provision';
import { postgresEventStore } from './event-store';
import { allowSimulatedTime, migrateLedger } from './migrate-ledger';

const owners = ['intake', 'dispatch', 'department', 'feedback', 'audit', 'relay', 'suqiu'];
const typeOf = (owner: string): string => `${owner}.SomethingHappened`;

describe('rights on the ledger', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.url('owner'));
  });
  afterAll(() => database.drop());

  const tried = (role: DatabaseRole, sql: string): Promise<string> =>
    onConnection(database.url(role), (client) => client.query(sql)).then(
      () => 'done',
      (error: Error) => error.message.replace(/ for .*/, ''),
    );

  it.each(loginRoles)('lets %s append its own types only, through the adapter and past it', async (role) => {
    const store = postgresEventStore({ url: database.url(role) });
    const answers: string[] = [];
    for (const owner of owners) {
      const stream = `case-${role}-${owner}`;
      const events = newEvents(stream, { type: typeOf(owner) });
      const direct = await onConnection(database.url(role), (client) => ledgerVerdicts(client, { stream, expected: 'none', events })).then(
        (verdicts) => verdicts.join(),
        (error: Error) => error.message,
      );
      if (direct === 'FROM') answers.push(owner);
      else
        expect([await refusalOf(store.append(stream, 'none', events)), direct]).toEqual([
          'TYPE_NOT_ALLOWED',
          expect.stringMatching(/TYPE_NOT_ALLOWED|permission denied/),
        ]);
    }
    expect(answers).toEqual(['audit', 'relay'].includes(role) ? [] : [role]);
    await store.close();
  });

  it.each(loginRoles)(
    'lets %s hide no foreign type in the text under an own type in the column, through the adapter and past it',
    async (role) => {
      const store = postgresEventStore({ url: database.url(role) });
      const before = (await storedEvents(database)).length;
      for (const owner of owners.filter((other) => other !== role)) {
        const stream = `case-hidden-${role}-${owner}`;
        const [event] = newEvents(stream, { type: typeOf(role) }) as [NewEvent];
        const told = JSON.parse(event.text) as object;
        const hiding = [
          canonicalText({ ...told, type: typeOf(owner) }),
          // The own type where the text does not count: before the foreign one, below it, in a text, in the type itself.
          JSON.stringify(told)
            .replace('"type"', () => `"type":"${event.type}","version":1,"type"`)
            .replace(/"type":"[^"]*","version":1}$/, `"type":"${typeOf(owner)}","version":1}`),
          JSON.stringify({ ...told, type: typeOf(owner), zone: { type: event.type, version: 1 } }),
          JSON.stringify({ ...told, type: typeOf(owner), zone: `"type":"${event.type}","version":1}` }),
        ];
        for (const text of hiding) {
          expect((JSON.parse(text) as { type: string }).type).toBe(typeOf(owner));
          const append = { stream, expected: 'none' as const, events: [{ ...event, text }] };
          const direct = await onConnection(database.url(role), (client) => ledgerVerdicts(client, append)).then(
            (verdicts) => verdicts.join(),
            (error: Error) => error.message,
          );
          expect([await refusalOf(store.append(stream, 'none', append.events)), direct]).toEqual([
            'EVENT_INVALID',
            expect.stringMatching(/^FROM,TYPE_NOT_ALLOWED$|permission denied/),
          ]);
        }
      }
      expect(await storedEvents(database)).toHaveLength(before);
      await store.close();
    },
  );

  it.each(loginRoles)('lets %s change nothing past the append function', async (role) => {
    const statements = [
      `INSERT INTO ledger.events SELECT * FROM ledger.events`,
      `UPDATE ledger.events SET body = body`,
      `DELETE FROM ledger.events`,
      `TRUNCATE ledger.events`,
      `UPDATE ledger.meta SET incarnation = gen_random_uuid()`,
      `INSERT INTO ledger.writers VALUES (current_user, 'feedback')`,
      `SELECT * FROM ledger.writers`,
      `DROP TABLE ledger.events`,
      `CREATE TABLE ledger.mine (id int)`,
      `SELECT ledger.append_group(NULL, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      `SELECT ledger.append_at(now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
    ];
    const answers = await Promise.all(statements.map((sql) => tried(role, sql)));
    expect(answers).toEqual(statements.map((sql) => (sql.startsWith('DROP') ? 'must be owner of table events' : 'permission denied')));
  });

  it('lets a role not borrow the right of another by switching to it', async () => {
    expect(await tried('intake', 'SET ROLE suqiu_feedback')).toMatch('permission denied');
    expect(await tried('intake', 'SET SESSION AUTHORIZATION suqiu_feedback')).toMatch('permission denied');
  });

  it('refuses, inside the function, events that do not follow one another', async () => {
    const before = (await storedEvents(database)).length;
    const direct = (events: ReturnType<typeof newEvents>, expected: 'none' | number = 'none') =>
      onConnection(database.url('intake'), (client) => callLedgerAppend(client, { stream: 'case-bent', expected, events }));
    const [one, two, three] = newEvents('case-bent', { count: 3 }) as [never, never, never];
    await expect(direct([one, three])).rejects.toThrow('do not follow');
    await expect(direct([two, one])).rejects.toThrow('do not follow');
    await expect(direct([one, { ...(two as object), prevHash: 'ab'.repeat(32) } as never])).rejects.toThrow('do not follow');
    await expect(direct([])).rejects.toThrow('do not follow');
    expect(await storedEvents(database)).toHaveLength(before);
  });

  it('takes a simulated time only while that is switched on; it never goes back and never lies in the future', async () => {
    const clock = { now: () => new Date('2020-02-02T02:02:02.020Z') };
    const other = await freshDatabase();
    await migrateLedger(other.url('owner'));
    const simulated = postgresEventStore({ url: other.url('intake'), clock });
    const append = (stream: string) => simulated.append(stream, 'none', newEvents(stream)).then(({ recordedAt }) => recordedAt);
    expect(await refusalOf(append('case-0'))).toBe('TYPE_NOT_ALLOWED');
    await allowSimulatedTime(other.url('owner'), true);
    expect(await append('case-1')).toBe('2020-02-02T02:02:02.020Z');
    clock.now = () => new Date('2019-01-01T00:00:00.000Z');
    expect(await append('case-2')).toBe('2020-02-02T02:02:02.020Z');
    clock.now = () => new Date('2999-01-01T00:00:00.000Z');
    const clamped = await append('case-3');
    expect(clamped > '2020-02-03' && clamped <= new Date(Date.now() + 1000).toISOString()).toBe(true);
    await allowSimulatedTime(other.url('owner'), false);
    expect(await refusalOf(append('case-4'))).toBe('TYPE_NOT_ALLOWED');
    expect((await simulated.readAll('', 10)).map(({ recordedAt }) => recordedAt.slice(0, 4))).toEqual([
      '2020',
      '2020',
      clamped.slice(0, 4),
    ]);
    await simulated.close();
    await other.drop();
  });

  it('knows every role', () => {
    expect(databaseRoles).toEqual(['owner', ...loginRoles]);
  });
});
