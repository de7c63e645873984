import { eventStoreContract, freshDatabase } from '@suqiu/testing';
import { postgresEventStore } from './event-store';
import { migrateLedger } from './migrate-ledger';

eventStoreContract('postgres', async () => {
  const database = await freshDatabase();
  await migrateLedger(database.adminUrl);
  return { open: (service) => postgresEventStore({ url: database.url(service) }), close: () => database.drop() };
});
