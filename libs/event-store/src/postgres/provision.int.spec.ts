import { Client } from 'pg';
import { freshDatabase, type TestDatabase, testCluster } from '@suqiu/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from './migrate';
import { onConnection, provision } from './provision';

class CreateNotes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes (id int PRIMARY KEY, note text)');
  }
  down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

class BreakHalfWay1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (id int)');
    await runner.query('SELECT 1/0');
  }
  down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

describe('a provisioned database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  const as = <T>(role: Parameters<TestDatabase['url']>[0], work: (client: Client) => Promise<T>) => onConnection(database.url(role), work);

  it('keeps roles, rights and data when it is provisioned again', async () => {
    const { passwords, adminUrl } = testCluster();
    await Promise.all([1, 2, 3].map(() => provision({ adminUrl, database: database.name, passwords })));
    const who = await as('intake', async (client) => (await client.query<{ who: string }>('SELECT session_user AS who')).rows[0]?.who);
    expect(who).toBe('suqiu_intake');
  });

  it('lets a service make tables in its own schemas only, and nobody else in', async () => {
    for (const schema of ['intake', 'intake_next', 'intake_work'])
      await as('intake', (client) => client.query(`CREATE TABLE ${schema}.mine (id int); DROP TABLE ${schema}.mine`));
    await expect(as('intake', (client) => client.query('CREATE TABLE dispatch.mine (id int)'))).rejects.toThrow('permission denied');
    await expect(as('intake', (client) => client.query('CREATE TABLE public.mine (id int)'))).rejects.toThrow('permission denied');
    await expect(as('intake', (client) => client.query('CREATE SCHEMA mine'))).rejects.toThrow('permission denied');
    const open = await onConnection(
      database.adminUrl,
      async (admin) =>
        (await admin.query('SELECT datacl::text AS acl FROM pg_database WHERE datname = current_database()')).rows[0] as { acl: string },
    );
    expect(open.acl).not.toMatch(/[{,]=/);
  });

  it('runs each migration once, also when several processes start at the same time', async () => {
    const step = { url: database.url('intake'), schema: 'intake', migrations: [CreateNotes1700000000001] };
    const ran = await Promise.all([migrate(step), migrate(step), migrate(step)]);
    expect(ran.flat()).toEqual(['CreateNotes1700000000001']);
    await as('intake', (client) => client.query(`INSERT INTO intake.notes VALUES (1, 'seen')`));
    await expect(as('feedback', (client) => client.query('SELECT * FROM intake.notes'))).rejects.toThrow('permission denied');
  });

  it('leaves nothing of a migration that failed', async () => {
    const step = { url: database.url('audit'), schema: 'audit', migrations: [CreateNotes1700000000001, BreakHalfWay1700000000002] };
    await expect(migrate(step)).rejects.toThrow('division by zero');
    const tables = await onConnection(database.adminUrl, async (admin) =>
      (await admin.query<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'audit' ORDER BY 1`)).rows.map(
        (row) => row.name,
      ),
    );
    expect(tables).toEqual(['migrations', 'notes']);
  });
});
