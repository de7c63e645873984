import { type LoginRole, loginRoles, onConnection } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { migrateVault } from './migrate-vault';

jest.setTimeout(60_000);

const nobody: readonly LoginRole[] = [];
const uuid = `'01998c1f-3a40-7000-8000-000000000001'`;

/** What each statement may be sent by; everybody else is refused by PostgreSQL itself. */
const doors: [string, readonly LoginRole[]][] = [
  [`SELECT * FROM vault.keep_secret('spec', 'k', 'x')`, ['intake', 'dispatch', 'department', 'feedback', 'audit']],
  [`SELECT * FROM vault.open('{}', '{}', '{}')`, ['intake', 'dispatch', 'department', 'feedback', 'audit']],
  [
    `SELECT * FROM vault.admit(now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
    ['intake', 'dispatch', 'department', 'feedback'],
  ],
  [`SELECT * FROM vault.keys_of('{}')`, ['intake', 'dispatch', 'department', 'feedback']],
  [`SELECT * FROM vault.erase(${uuid}, 'r', 'a', now(), now())`, ['intake']],
  [`SELECT * FROM vault.match('{}', '{}', 1)`, ['intake', 'feedback']],
  [`SELECT * FROM vault.similar_to('{}', '{}', 1, 1)`, ['intake', 'feedback']],
  ['SELECT subject FROM vault.subjects', nobody],
  ['SELECT * FROM vault.identifiers', nobody],
  ['SELECT * FROM vault.text_bands', nobody],
  ['SELECT * FROM vault.access_records', ['audit']],
  ['SELECT wrapped_key FROM vault.subjects', nobody],
  ['SELECT * FROM vault.secrets', nobody],
  [`UPDATE vault.subjects SET wrapped_key = 'x'`, nobody],
  ['DELETE FROM vault.subjects', nobody],
  ['DELETE FROM vault.identifiers', nobody],
  ['DELETE FROM vault.text_bands', nobody],
  [`UPDATE vault.secrets SET wrapped_key = 'x'`, nobody],
  [`INSERT INTO vault.access_records VALUES (1, '', '', '', '', '')`, nobody],
  [`INSERT INTO vault.subjects (subject, stream, admitted_at, master_key_id, wrapped_key) VALUES (${uuid}, 's', now(), 'k', 'x')`, nobody],
  [`INSERT INTO vault.secrets VALUES ('n', 'k', 'x')`, nobody],
  [`UPDATE vault.access_records SET body = ''`, nobody],
  ['DELETE FROM vault.access_records', nobody],
  ['TRUNCATE vault.access_records', nobody],
  ['TRUNCATE vault.subjects', nobody],
  ['ALTER TABLE vault.access_records DISABLE TRIGGER ALL', nobody],
  ['DROP TRIGGER access_records_stay ON vault.access_records', nobody],
  ['DROP TABLE vault.access_records', nobody],
  ['DROP FUNCTION vault.open', nobody],
  ['DROP SCHEMA vault CASCADE', nobody],
  ['CREATE TABLE vault.mine (id int)', nobody],
  ['SET ROLE suqiu_owner', nobody],
];

describe('rights in the vault', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateVault(database.adminUrl);
  });
  afterAll(() => database.drop());

  it.each(doors)('%s', async (statement, allowed) => {
    const able: LoginRole[] = [];
    for (const role of loginRoles) {
      const refused = await onConnection(database.url(role), (client) =>
        client.query(statement).then(
          () => false,
          (error: { code?: string }) => error.code === '42501',
        ),
      );
      if (!refused) able.push(role);
    }
    expect(able).toEqual(loginRoles.filter((role) => allowed.includes(role)));
  });
});
