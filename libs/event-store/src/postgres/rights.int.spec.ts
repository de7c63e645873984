import { type LoginRole, loginRoles, roleName } from './roles';
import { canonicalText } from '@suqiu/integrity';
import type { NewEvent } from '../port';
import { callLedgerAppend, freshDatabase, ledgerVerdicts, newEvents, refusalOf, storedEvents, type TestDatabase } from '@suqiu/testing';
import { onConnection } from './provision';
import { postgresEventStore } from './event-store';
import { allowSimulatedTime, migrateLedger } from './migrate-ledger';

const owners = ['intake', 'dispatch', 'department', 'feedback', 'audit', 'relay', 'suqiu'];
const insufficientPrivilege = '42501';
const typeOf = (owner: string): string => `${owner}.SomethingHappened`;

describe('rights on the ledger', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
  });
  afterAll(() => database.drop());

  const tried = (role: LoginRole, sql: string): Promise<string> =>
    onConnection(database.url(role), (client) => client.query(sql)).then(
      () => 'done',
      (error: { code?: string }) => (error.code === insufficientPrivilege ? 'refused' : String(error)),
    );
  const asAdmin = async (sql: string): Promise<unknown[]> =>
    onConnection(database.adminUrl, async (admin) =>
      (await admin.query<object>(sql)).rows.flatMap((row) => Object.values(row) as unknown[]),
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
      `BEGIN; LOCK TABLE ledger.events IN ACCESS EXCLUSIVE MODE`,
      `ALTER TABLE ledger.events DISABLE TRIGGER ALL`,
      `ALTER TABLE ledger.events DROP CONSTRAINT events_event_id`,
      `ALTER TABLE ledger.events OWNER TO ${roleName(role)}`,
      `ALTER TABLE ledger.events SET SCHEMA ${role}`,
      `CREATE TRIGGER mine BEFORE INSERT ON ledger.events EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      `DROP TABLE ledger.events`,
      `DROP FUNCTION ledger.append`,
      `DROP SCHEMA ledger CASCADE`,
      `CREATE TABLE ledger.mine (id int)`,
      `CREATE SCHEMA mine`,
      `SET ROLE suqiu_owner`,
      `SET SESSION AUTHORIZATION suqiu_owner`,
      `SELECT ledger.append_group(NULL, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      `SELECT ledger.append_at(now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
    ];
    const answers = await Promise.all(statements.map((sql) => tried(role, sql)));
    expect(statements.filter((_, index) => answers[index] !== 'refused')).toEqual([]);
  });

  it('gives nobody who can log in a right to write the log, by grant, by ownership or by another role', async () => {
    const able = `SELECT r.rolname FROM pg_roles r CROSS JOIN pg_class t WHERE r.rolcanlogin AND NOT r.rolsuper AND t.relnamespace = 'ledger'::regnamespace
        AND t.relkind = 'r' AND has_table_privilege(r.oid, t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER, MAINTAIN')`;
    const members = `SELECT r.rolname FROM pg_roles r WHERE r.rolcanlogin AND NOT r.rolsuper AND pg_has_role(r.oid, 'suqiu_owner', 'MEMBER')`;
    expect(await asAdmin(`${able} UNION ${members}`)).toEqual([]);
    const owners = `SELECT DISTINCT pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'ledger'::regnamespace
      UNION SELECT DISTINCT pg_get_userbyid(proowner) FROM pg_proc WHERE pronamespace = 'ledger'::regnamespace`;
    expect(await asAdmin(owners)).toEqual(['suqiu_owner']);
  });

  it('lets a role not borrow the right of another by switching to it', async () => {
    expect(await tried('intake', 'SET ROLE suqiu_feedback')).toBe('refused');
    expect(await tried('intake', 'SET SESSION AUTHORIZATION suqiu_feedback')).toBe('refused');
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
    await migrateLedger(other.adminUrl);
    const simulated = postgresEventStore({ url: other.url('intake'), clock });
    const append = (stream: string) => simulated.append(stream, 'none', newEvents(stream)).then(({ recordedAt }) => recordedAt);
    expect(await refusalOf(append('case-0'))).toBe('TYPE_NOT_ALLOWED');
    await allowSimulatedTime(other.adminUrl, true);
    expect(await append('case-1')).toBe('2020-02-02T02:02:02.020Z');
    clock.now = () => new Date('2019-01-01T00:00:00.000Z');
    expect(await append('case-2')).toBe('2020-02-02T02:02:02.020Z');
    clock.now = () => new Date('2999-01-01T00:00:00.000Z');
    const clamped = await append('case-3');
    expect(clamped > '2020-02-03' && clamped <= new Date(Date.now() + 1000).toISOString()).toBe(true);
    await allowSimulatedTime(other.adminUrl, false);
    expect(await refusalOf(append('case-4'))).toBe('TYPE_NOT_ALLOWED');
    expect((await simulated.readAll('', 10)).map(({ recordedAt }) => recordedAt.slice(0, 4))).toEqual([
      '2020',
      '2020',
      clamped.slice(0, 4),
    ]);
    await simulated.close();
    await other.drop();
  });

  it('knows every role', async () => {
    const roles = await asAdmin(`SELECT rolname FROM pg_roles WHERE NOT rolsuper AND rolname NOT LIKE 'pg_%' AND rolcanlogin ORDER BY 1`);
    expect(roles).toEqual(loginRoles.map(roleName).sort());
  });
});
