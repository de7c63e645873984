import { freshDatabase, newEvents, type TestDatabase } from '@suqiu/testing';
import type { EventStoreError } from '../port';
import { postgresEventStore } from './event-store';
import { migrateLedger } from './migrate-ledger';
import { onConnection } from './provision';
import { roleName } from './roles';

describe('a follower', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await migrateLedger(database.adminUrl);
  });
  afterAll(() => database.drop());

  const asAdmin = (sql: string) => onConnection(database.adminUrl, async (admin) => void (await admin.query(sql)));

  it('does not wait for what waiting cannot mend: it throws what the server refuses, at the beginning and later', async () => {
    const store = postgresEventStore({ url: database.url('relay') });
    const intake = postgresEventStore({ url: database.url('intake') });
    const abort = new AbortController();
    const refusal = async (following: AsyncIterator<unknown>): Promise<[string, unknown]> =>
      following.next().then(
        () => ['gave a batch', undefined],
        (error: EventStoreError) => [error.code, (error.cause as { code?: string }).code],
      );
    const following = store.follow('', { signal: abort.signal })[Symbol.asyncIterator]();
    await intake.append('case-1', 'none', newEvents('case-1'));
    expect(await following.next()).toMatchObject({ value: [{ stream: 'case-1' }] });
    await asAdmin(`REVOKE SELECT ON ledger.events FROM ${roleName('relay')}`);
    expect(await refusal(following)).toEqual(['STORE_UNAVAILABLE', '42501']);
    expect(await refusal(store.follow('', { signal: abort.signal })[Symbol.asyncIterator]())).toEqual(['STORE_UNAVAILABLE', '42501']);
    await Promise.all([store.close(), intake.close()]);
  });
});
