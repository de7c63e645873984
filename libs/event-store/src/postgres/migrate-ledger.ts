import { CreateLedger1764000000000, writerRoles } from './ledger.migrations';
import { migrate } from './migrate';
import { onConnection } from './provision';
import { roleName } from './roles';

/** Brings schema `ledger` to its newest shape; returns the migrations that ran now. `adminUrl`: the database's administrator, as everywhere here. */
export const migrateLedger = (adminUrl: string): Promise<string[]> =>
  migrate({ url: adminUrl, as: 'owner', schema: 'ledger', migrations: [CreateLedger1764000000000] });

/**
 * While on, writers may append with a time of their own (a simulation, architecture §8), which never lies in the future and never goes back.
 * Off in production, where `recordedAt` is the database's time only.
 */
export const allowSimulatedTime = (adminUrl: string, on: boolean): Promise<void> =>
  onConnection(adminUrl, async (client) => {
    const writers = writerRoles.map(roleName).join(', ');
    await client.query(
      on ? `GRANT EXECUTE ON FUNCTION ledger.append_at TO ${writers}` : `REVOKE EXECUTE ON FUNCTION ledger.append_at FROM ${writers}`,
    );
  });

/** Gives the log a new identity, after which readers with checkpoints of the old one stop. Returns the new id. */
export const renewIncarnation = (adminUrl: string): Promise<string> =>
  onConnection(adminUrl, async (client) => {
    const { rows } = await client.query<{ incarnation: string }>(
      'UPDATE ledger.meta SET incarnation = gen_random_uuid() RETURNING incarnation',
    );
    const renewed = rows[0];
    if (renewed === undefined) throw new Error('this database holds no ledger');
    return renewed.incarnation;
  });
