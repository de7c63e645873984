import { randomBytes } from 'node:crypto';
import { type Clock, type EventStore, migrate, migrateLedger, postgresEventStore } from '@suqiu/event-store';
import { freshDatabase, type TestDatabase } from '@suqiu/testing';
import { migrateVault, openVault, type Vault } from '@suqiu/vault';
import type { Pool } from 'pg';
import { kitMigrations } from '../work/kit-migrations';
import { workPool } from '../work/work-pool';

/** A real ledger, a real vault and the tables of the kit in a database of their own, as role intake. */
export interface ToyLedger {
  readonly database: TestDatabase;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly work: Pool;
  readonly clock: Clock;
  close(): Promise<void>;
}

export const toySchema = 'intake_work';

export async function toyLedger(): Promise<ToyLedger> {
  const database = await freshDatabase();
  await migrateLedger(database.adminUrl);
  await migrateVault(database.adminUrl);
  const url = database.url('intake');
  await migrate({ url, schema: toySchema, migrations: kitMigrations });
  const clock: Clock = { now: () => new Date() };
  const store = postgresEventStore({ url });
  const vault = await openVault({ url, masterKeys: { currentId: 'mk-1', get: () => masterKey }, clock });
  const work = workPool(url);
  return {
    database,
    store,
    vault,
    work,
    clock,
    close: async () => {
      await store.close();
      await vault.close();
      await work.end();
      await database.drop();
    },
  };
}

const masterKey = randomBytes(32);
