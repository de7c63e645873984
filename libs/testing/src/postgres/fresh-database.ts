import { randomBytes } from 'node:crypto';
import { type LoginRole, databaseUrl, onConnection, provision, roleUrl } from '@suqiu/event-store';
import { testCluster } from './test-cluster';

/** A provisioned database of its own: roles and rights as in production, no tables yet. */
export interface TestDatabase {
  readonly name: string;
  /** Superuser, this database. */
  readonly adminUrl: string;
  /** URL of one role in this database. */
  url(role: LoginRole): string;
  /** Ends all connections to it and removes it. */
  drop(): Promise<void>;
}

/** One per spec file: `beforeAll(async () => { db = await freshDatabase(); })`, `afterAll(() => db.drop())`. */
export const freshDatabase = async (): Promise<TestDatabase> => {
  const cluster = testCluster();
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await provision({ adminUrl: cluster.adminUrl, database: name, passwords: cluster.passwords });
  const adminUrl = databaseUrl(cluster.adminUrl, name);
  return {
    name,
    adminUrl,
    url: (role) => roleUrl(adminUrl, role, cluster.passwords[role]),
    drop: () => onConnection(cluster.adminUrl, async (admin) => void (await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`))),
  };
};
