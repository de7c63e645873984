import { migrate } from '@suqiu/event-store';
import { CreateVault1764000000010 } from './vault.migrations';

/** Brings schema `vault` to its newest shape; returns the migrations that ran now. `ownerUrl` is the URL of role `owner`. */
export const migrateVault = (ownerUrl: string): Promise<string[]> =>
  migrate({ url: ownerUrl, schema: 'vault', migrations: [CreateVault1764000000010] });
