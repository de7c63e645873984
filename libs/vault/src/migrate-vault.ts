import { migrate } from '@suqiu/event-store';
import { CreateVault1764000000010 } from './vault.migrations';

/** Brings schema `vault` to its newest shape; returns the migrations that ran now. `adminUrl` is the URL of the database's administrator. */
export const migrateVault = (adminUrl: string): Promise<string[]> =>
  migrate({ url: adminUrl, as: 'owner', schema: 'vault', migrations: [CreateVault1764000000010] });
