import { migrateLedger } from '@suqiu/event-store';
import { foldsMigrations } from '@suqiu/messaging';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrateService } from './migrate-service';
import type { ServiceDefinition } from './service-definition';

class CreateCases1790000009001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE cases (stream text PRIMARY KEY)');
  }
  async down(): Promise<void> {
    await Promise.reject(new Error('migrations go forward only'));
  }
}

const release = (readModel: number): ServiceDefinition => ({
  service: 'dispatch',
  entities: [],
  migrations: [...foldsMigrations, CreateCases1790000009001],
  readModel,
  workMigrations: [],
  projection: { name: 'dispatch.cases', rows: { streams: () => Promise.resolve([]), differences: () => Promise.resolve([]) } },
  actions: [],
});

let db: TestDatabase;
let client: Client;

beforeAll(async () => {
  db = await freshDatabase();
  await migrateLedger(db.adminUrl);
  await migrateService(db.url('dispatch'), release(1));
  client = new Client({ connectionString: db.url('dispatch') });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await db.drop();
});

const standing = async (): Promise<[readonly string[], number]> => {
  const { rows } = await client.query<{ consumer: string }>('SELECT consumer FROM dispatch_work.positions ORDER BY consumer');
  const { rows: cases } = await client.query('SELECT 1 FROM dispatch.cases');
  return [rows.map(({ consumer }) => consumer), cases.length];
};

describe('a read model', () => {
  beforeAll(async () => {
    await client.query(`INSERT INTO dispatch.cases VALUES ('case-1')`);
    for (const consumer of ['dispatch.cases', 'dispatch.when-case-classified-dispatch'])
      await client.query(
        `INSERT INTO dispatch_work.positions (lane, consumer, source, partition, position, incarnation) VALUES ('live', $1, 'log', 0, '7', 'i')`,
        [consumer],
      );
  });

  it('stays as it is while releases fold the log alike', async () => {
    await migrateService(db.url('dispatch'), release(1));
    expect(await standing()).toEqual([['dispatch.cases', 'dispatch.when-case-classified-dispatch'], 1]);
  });

  it('is made anew by a release that folds it otherwise; what reactors have done is not done again', async () => {
    await Promise.all([migrateService(db.url('dispatch'), release(2)), migrateService(db.url('dispatch'), release(2))]);
    expect(await standing()).toEqual([['dispatch.when-case-classified-dispatch'], 0]);
  });
});
